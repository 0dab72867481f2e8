namespace Kgc.QualityDesk.Tests.Responses;

public sealed class TamperingOnSqlServerTests : TamperingTests
{
    protected override string Database => "SqlServer";
}
