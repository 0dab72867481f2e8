namespace Kgc.QualityDesk.Tests.Cases;

public sealed class ReopeningOnSqlServerTests : ReopeningTests
{
    protected override string Database => "SqlServer";
}
