namespace Kgc.QualityDesk.Tests.Mail;

public sealed class DeliverMailOnSqlServerTests : DeliverMailTests
{
    protected override string Database => "SqlServer";
}

public sealed class PurgeMailOnSqlServerTests : PurgeMailTests
{
    protected override string Database => "SqlServer";
}

public sealed class WriteDigestsOnSqlServerTests : WriteDigestsTests
{
    protected override string Database => "SqlServer";
}
