using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>The real queries, asked for their plans: none reads a growing table as a whole, none sorts what an index has in order.</summary>
public abstract partial class QueryPlanTests(PlanDb plans)
{
    private static readonly TestClock Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)));

    public static TheoryData<string, string> CaseLists()
    {
        var all = new TheoryData<string, string>();
        foreach (var sort in CaseList.Sorts)
        {
            foreach (var filter in new[] { "", "stage", "status", "topic", "advisor", "office", "type" })
            {
                all.Add(sort, filter);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(CaseLists))]
    public Task A_page_of_the_case_list_comes_from_an_index(string sort, string filter) => CheckAsync(async db =>
    {
        var by = PlanDb.Somebody(Roles.Advisor, 1);
        var asked = new CaseFilter
        {
            Sort = sort, Stage = filter == "stage" ? "closed" : null, Status = filter == "status" ? "closed" : null,
            Topic = filter == "topic" ? "T7" : null, Advisor = filter == "advisor" ? "me" : null, Office = filter == "office" ? "TH" : null,
            Type = filter == "type" ? "quality-question" : null,
        };
        var first = await new CaseList(db, new CaseConditions(db, Clock)).PageAsync(asked, by, DeskWorld.Cancel);
        await new CaseList(db, new CaseConditions(db, Clock)).PageAsync(asked with { Cursor = first.Next }, by, DeskWorld.Cancel);
    });

    [Theory]
    [InlineData("-received")]
    [InlineData("due")]
    [InlineData("number")]
    public Task Cases_of_an_expert_are_found_through_their_reviews(string sort) => CheckAsync(db =>
        new CaseList(db, new CaseConditions(db, Clock)).PageAsync(new CaseFilter { Sort = sort }, PlanDb.Somebody(Roles.Expert, 1), DeskWorld.Cancel), maySort: true);

    [Theory]
    [InlineData("mine", Roles.Advisor)]
    [InlineData("mine", Roles.Expert)]
    [InlineData("open", Roles.Advisor)]
    [InlineData("open", Roles.Supervisor)]
    [InlineData("all", Roles.Supervisor)]
    public Task A_page_of_the_task_list_comes_from_an_index(string scope, string role) => CheckAsync(async db =>
    {
        var list = new TaskList(db, new WorkflowCatalogue(Clock));
        var first = await list.PageAsync(new TaskFilter { Scope = scope }, PlanDb.Somebody(role, 1), DeskWorld.Cancel);
        await list.PageAsync(new TaskFilter { Scope = scope, Cursor = first.Next }, PlanDb.Somebody(role, 1), DeskWorld.Cancel);
    });

    [Fact]
    public Task A_case_is_found_by_its_tokens_through_an_index() => CheckAsync(async db =>
    {
        var query = new TrackingQuery(db, new OfficeCalendars(db, new PromiseBook()), FileDesk.Finder(db), Clock);
        await query.ByTokenAsync("token", DeskWorld.Cancel);
        await query.ByLinkAsync("token", DeskWorld.Cancel);
        await query.CaseIdByTokenAsync("token", DeskWorld.Cancel);
    });

    [Fact]
    public Task Due_timers_and_due_mail_are_found_through_an_index() => CheckAsync(async db =>
    {
        await FireTimer.Due(db, Clock.GetUtcNow()).Take(50).ToListAsync(DeskWorld.Cancel);
        await DeliverMail.Due(db, Clock.GetUtcNow()).Take(50).ToListAsync(DeskWorld.Cancel);
    });

    [Theory]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    public Task The_figures_of_a_chart_come_through_indexes(string role) => CheckAsync(async db =>
    {
        var figures = await new NodeFiguresQuery(db, Clock).RunAsync("chart", 1, PlanDb.Somebody(role, 1), DeskWorld.Cancel);
        Assert.NotEmpty(figures.Nodes);
    });

    [Fact]
    public Task A_case_is_loaded_for_change_through_indexes() => CheckAsync(async db =>
    {
        var desk = new Desk(db, new OfficeCalendars(db, new PromiseBook()), Clock);
        Assert.NotNull(await desk.LoadAsync(c => c.Number == "KGC-TH-2026-000002", DeskWorld.Cancel));
        Assert.NotNull(await desk.LoadAsync(c => c.Id == 2, DeskWorld.Cancel));
    });

    [Fact]
    public Task Similar_cases_of_any_age_are_found_through_indexes() => CheckAsync(db =>
        new SimilarCases(db, new CaseRoots()).FindAsync("KGC-TH-2026-000002", PlanDb.Somebody(Roles.Advisor, 1), DeskWorld.Cancel), maySort: true);

    [Fact]
    public async Task A_query_without_an_index_would_be_found()
    {
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => CheckAsync(db =>
            db.Cases.Where(c => c.RatingComment == "gut").OrderBy(c => c.RatingComment).ToListAsync(DeskWorld.Cancel)));
        Assert.Contains("SCAN", refused.Message, StringComparison.Ordinal);
    }

    protected async Task CheckAsync(Func<DeskDb, Task> use, bool maySort = false)
    {
        var recorder = new PlanRecorder();
        await using (var db = plans.Open(recorder))
        {
            await use(db);
        }

        Assert.NotEmpty(recorder.Queries);
        foreach (var (sql, parameters) in recorder.Queries)
        {
            var plan = await plans.ExplainAsync(sql, parameters);
            Assert.True(!plan.Exists(line => IsScan(line, sql)) && (maySort || !Sorts(plan)), $"{string.Join('\n', plan)}\n\n{sql}");
        }
    }

    /// <summary>With statistics, an index on two equal columns may leave so few rows that sorting them is cheaper.</summary>
    private bool Sorts(List<string> plan) =>
        plan.Exists(line => line.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal))
        && !(plans.IsAnalyzed && plan.Exists(line => Narrow().IsMatch(line)));

    private static bool IsScan(string line, string sql)
    {
        var scan = Scan().Match(line);
        return line.Contains("AUTOMATIC", StringComparison.Ordinal)
            || (scan.Success && Alias().Matches(sql)
                .Any(a => a.Groups["alias"].Value == scan.Groups["alias"].Value && PlanDb.Growing.Contains(a.Groups["table"].Value)));
    }

    [GeneratedRegex("^SEARCH [ct] USING .*INDEX \\w+ \\(\\w+=\\? AND \\w+=\\?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Narrow();

    [GeneratedRegex("^SCAN (?<alias>\\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scan();

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alias();
}
