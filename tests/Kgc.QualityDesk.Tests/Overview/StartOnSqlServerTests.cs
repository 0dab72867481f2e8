namespace Kgc.QualityDesk.Tests.Overview;

public sealed class StartOnSqlServerTests : StartTests
{
    protected override string Database => "SqlServer";
}
