namespace Kgc.QualityDesk.Tests.Deadlines;

public sealed class PromisesOnSqlServerTests : PromiseTests
{
    protected override string Database => "SqlServer";
}

public sealed class AlarmsOnSqlServerTests : AlarmTests
{
    protected override string Database => "SqlServer";
}

public sealed class AlarmsBesideChartsOnSqlServerTests : AlarmsBesideChartsTests
{
    protected override string Database => "SqlServer";
}
