namespace Kgc.QualityDesk.Tests.Data;

/// <summary>The same after an administrator ran ANALYZE: statistics must not lead astray either.</summary>
[Trait("Size", "Full")]
public sealed class AnalyzedQueryPlanTests(AnalyzedQueryPlanTests.Db plans) : QueryPlanTests(plans), IClassFixture<AnalyzedQueryPlanTests.Db>
{
    public sealed class Db() : PlanDb(100_000, analyze: true);
}
