namespace Kgc.QualityDesk.Tests.Cases;

public sealed class JourneyOnSqlServerTests : JourneyTests
{
    protected override string Database => "SqlServer";
}
