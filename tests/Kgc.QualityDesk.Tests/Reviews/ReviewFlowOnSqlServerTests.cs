namespace Kgc.QualityDesk.Tests.Reviews;

public sealed class ReviewFlowOnSqlServerTests : ReviewFlowTests
{
    protected override string Database => "SqlServer";
}
