namespace Kgc.QualityDesk.Tests.Responses;

public sealed class SealLoopOnSqlServerTests : SealLoopTests
{
    protected override string Database => "SqlServer";
}
