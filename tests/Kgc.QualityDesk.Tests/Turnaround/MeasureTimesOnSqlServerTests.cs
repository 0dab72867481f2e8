namespace Kgc.QualityDesk.Tests.Turnaround;

public sealed class MeasureTimesOnSqlServerTests : MeasureTimesTests
{
    protected override string Database => "SqlServer";
}
