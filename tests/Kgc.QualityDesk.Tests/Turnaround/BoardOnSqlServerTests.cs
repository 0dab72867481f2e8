namespace Kgc.QualityDesk.Tests.Turnaround;

public sealed class BoardOnSqlServerTests : BoardTests
{
    protected override string Database => "SqlServer";
}
