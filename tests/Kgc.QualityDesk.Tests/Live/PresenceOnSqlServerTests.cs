namespace Kgc.QualityDesk.Tests.Live;

public sealed class PresenceOnSqlServerTests : PresenceTests
{
    protected override string Database => "SqlServer";
}
