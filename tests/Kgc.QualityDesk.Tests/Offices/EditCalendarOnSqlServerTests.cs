namespace Kgc.QualityDesk.Tests.Offices;

public sealed class EditCalendarOnSqlServerTests : EditCalendarTests
{
    protected override string Database => "SqlServer";
}
