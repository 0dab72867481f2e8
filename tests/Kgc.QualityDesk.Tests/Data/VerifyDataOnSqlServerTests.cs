namespace Kgc.QualityDesk.Tests.Data;

public sealed class VerifyDataOnSqlServerTests : VerifyDataTests
{
    protected override string Database => "SqlServer";
}
