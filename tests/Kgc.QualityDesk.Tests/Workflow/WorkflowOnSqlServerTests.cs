using Kgc.QualityDesk.Tests.Workflow.Moves;

namespace Kgc.QualityDesk.Tests.Workflow;

public sealed class JournalOnSqlServerTests : JournalTests
{
    protected override string Database => "SqlServer";
}

public sealed class SideBySideOnSqlServerTests : SideBySideTests
{
    protected override string Database => "SqlServer";
}

public sealed class EventOnSqlServerTests : EventTests
{
    protected override string Database => "SqlServer";
}

public sealed class TimerOnSqlServerTests : TimerTests
{
    protected override string Database => "SqlServer";
}

public sealed class IncidentOnSqlServerTests : IncidentTests
{
    protected override string Database => "SqlServer";
}

public sealed class EscalationOnSqlServerTests : EscalationTests
{
    protected override string Database => "SqlServer";
}

public sealed class MigrationOnSqlServerTests : MigrationTests
{
    protected override string Database => "SqlServer";
}

public sealed class PublishOnSqlServerTests : PublishTests
{
    protected override string Database => "SqlServer";
}
