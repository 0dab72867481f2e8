namespace Kgc.QualityDesk.Tests.Views;

public sealed class ChangeCasesOnSqlServerTests : ChangeCasesTests
{
    protected override string Database => "SqlServer";
}
