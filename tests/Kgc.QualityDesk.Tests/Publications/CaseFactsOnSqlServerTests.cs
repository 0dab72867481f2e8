namespace Kgc.QualityDesk.Tests.Publications;

public sealed class CaseFactsOnSqlServerTests : CaseFactsTests
{
    protected override string Database => "SqlServer";
}
