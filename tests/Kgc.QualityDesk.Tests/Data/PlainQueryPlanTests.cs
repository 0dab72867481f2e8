using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>100,000 cases in a database as the desk leaves it: without statistics.</summary>
public sealed class PlainQueryPlanTests(PlainQueryPlanTests.Db plans) : QueryPlanTests(plans), IClassFixture<PlainQueryPlanTests.Db>
{
    [Theory]
    [InlineData("-received")]
    [InlineData("due")]
    [InlineData("number")]
    public Task Cases_of_somebody_in_both_offices_are_found_through_an_index(string sort) => CheckAsync(db =>
        new CaseList(db, new CaseConditions(db, TimeProvider.System)).PageAsync(new CaseFilter { Sort = sort }, PlanDb.Somebody(Roles.Supervisor, 1, 2), DeskWorld.Cancel), maySort: true);

    public sealed class Db() : PlanDb(100_000, analyze: false);
}
