namespace Kgc.QualityDesk.Tests.Live;

public sealed class LiveFeedOnSqlServerTests : LiveFeedTests
{
    protected override string Database => "SqlServer";
}
