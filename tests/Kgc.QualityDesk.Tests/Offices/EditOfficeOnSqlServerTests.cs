namespace Kgc.QualityDesk.Tests.Offices;

public sealed class EditOfficeOnSqlServerTests : EditOfficeTests
{
    protected override string Database => "SqlServer";
}
