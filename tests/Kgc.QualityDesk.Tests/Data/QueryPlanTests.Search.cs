using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>Lists of two offices and searches for words.</summary>
public abstract partial class QueryPlanTests
{
    [Theory]
    [InlineData("-received")]
    [InlineData("received")]
    [InlineData("due")]
    [InlineData("-due")]
    [InlineData("number")]
    [InlineData("-number")]
    public async Task Nobody_sorts_the_cases_of_two_offices_for_a_page_of_them(string sort)
    {
        foreach (var plan in await PlansAsync(async db =>
        {
            var list = new CaseList(db, new CaseConditions(db, Clock));
            var by = PlanDb.Somebody(Roles.Supervisor, 1, 2);
            var first = await list.PageAsync(new CaseFilter { Sort = sort }, by, DeskWorld.Cancel);
            await list.PageAsync(new CaseFilter { Sort = sort, Cursor = first.Next }, by, DeskWorld.Cancel);
        }))
        {
            // One search by an index for each office; what is put in order are the two pages of them.
            Assert.Equal(2, plan.Count(line => line.Contains("SEARCH", StringComparison.Ordinal) && line.Contains("(OfficeId=?", StringComparison.Ordinal)));
            Assert.True(plan.Count(Orders) <= 1, string.Join('\n', plan));
        }
    }

    [Theory]
    [InlineData("selten", Roles.Advisor)]
    [InlineData("bedarf", Roles.Advisor)]
    [InlineData("bedarf haeufig", Roles.Advisor)]
    [InlineData("bedarf selten", Roles.Supervisor)]
    [InlineData("bedarf selten", Roles.Expert)]
    [InlineData("bed", Roles.Expert)]
    public Task Words_are_found_through_their_index(string words, string role) => CheckAsync(async db =>
    {
        var search = new CaseSearch(db, new CaseList(db, new CaseConditions(db, Clock)), Clock);
        var answer = await search.RunAsync(new CaseFilter { Q = words }, PlanDb.Somebody(role, 1), DeskWorld.Cancel);
        Assert.NotEmpty(answer.Hits);
        await search.JumpAsync("42", PlanDb.Somebody(role, 1), DeskWorld.Cancel);
    }, maySort: true);

    [Fact]
    public Task A_case_leaves_the_index_through_indexes() => CheckAsync(db => WriteSearch.ForgetAsync(db, 77, DeskWorld.Cancel));

    private static bool Orders(string line) => line.Contains("USE TEMP B-TREE FOR", StringComparison.Ordinal);

    private async Task<List<List<string>>> PlansAsync(Func<QualityDesk.Data.DeskDb, Task> use)
    {
        var recorder = new PlanRecorder();
        await using (var db = plans.Open(recorder))
        {
            await use(db);
        }

        List<List<string>> all = [];
        foreach (var (sql, parameters) in recorder.Queries)
        {
            all.Add(await plans.ExplainAsync(sql, parameters));
        }

        return all;
    }
}
