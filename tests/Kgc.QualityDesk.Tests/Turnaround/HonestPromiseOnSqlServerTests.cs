namespace Kgc.QualityDesk.Tests.Turnaround;

public sealed class HonestPromiseOnSqlServerTests : HonestPromiseTests
{
    protected override string Database => "SqlServer";
}
