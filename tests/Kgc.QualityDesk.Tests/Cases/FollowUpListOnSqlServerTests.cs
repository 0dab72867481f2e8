namespace Kgc.QualityDesk.Tests.Cases;

public sealed class FollowUpListOnSqlServerTests : FollowUpListTests
{
    protected override string Database => "SqlServer";
}
