namespace Kgc.QualityDesk.Tests.Search;

public sealed class CaseSearchOnSqlServerTests : CaseSearchTests
{
    protected override string Database => "SqlServer";
}
