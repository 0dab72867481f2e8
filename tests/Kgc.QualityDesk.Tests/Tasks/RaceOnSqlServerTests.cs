namespace Kgc.QualityDesk.Tests.Tasks;

public sealed class RaceOnSqlServerTests : RaceTests
{
    protected override string Database => "SqlServer";
}
