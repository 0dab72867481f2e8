namespace Kgc.QualityDesk.Tests.SelfChecks;

public sealed class KeptRunsOnSqlServerTests : KeptRunTests
{
    protected override string Database => "SqlServer";
}
