using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>Every query that the desk asks is expressible in T-SQL; found here, not on the client's server.</summary>
public sealed class TSqlTests
{
    private static readonly Actor[] People =
    [
        Somebody(Roles.Advisor), Somebody(Roles.Supervisor), Somebody(Roles.Expert), Somebody(Roles.Expert, Roles.Advisor), Somebody(Roles.Administrator),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_of_cases_with_every_filter_and_sort_translate()
    {
        var (db, silent) = Silent();
        foreach (var by in People)
        {
            foreach (var sort in new[] { "received", "-received", "due", "-due", "number", "-number" })
            {
                await new CaseList(db, new CaseConditions(db, TimeProvider.System)).PageAsync(new CaseFilter { Sort = sort }, by, Cancel);
                await new CaseList(db, new CaseConditions(db, TimeProvider.System)).PageAsync(new CaseFilter
                {
                    Sort = sort, Stage = "intake", Status = "received", Topic = "BED-DATEN", Advisor = "me", Q = "Bedarf 100%_[a]",
                }, by, Cancel);
            }
        }

        foreach (var by in People)
        {
            foreach (var kind in new[] { "", "note", "review" })
            {
                await SearchWordsAsync(db, by, kind);
            }
        }

        AssertTSql(silent);
    }

    /// <summary>The words are looked up first and the silent server knows none, so the parts are asked for one by one.</summary>
    private static async Task SearchWordsAsync(DeskDb db, Actor by, string kind)
    {
        var list = new CaseList(db, new CaseConditions(db, TimeProvider.System));
        await list.PageAsync(new CaseFilter { Q = "Bedarf KGC-TH TH-2026-42", Kind = kind, From = "2026-01-01", To = "2026-12-31", Advisor = "none", Office = "TH" }, by, Cancel);
        // The silent server answers with no row, not even with a count.
        await Assert.ThrowsAsync<InvalidOperationException>(() => list.CountAsync(new CaseFilter { Q = "KGC-TH" }, by, Cancel));
        await new CaseSearch(db, list, TimeProvider.System).JumpAsync("42", by, Cancel);
        foreach (var group in new[] { new WordGroup(SaidWord.AllOf("Bedarf")[0], [1, 2], 5), new WordGroup(SaidWord.AllOf("Bedarf")[0], [1, 2], 5000) })
        {
            var steps = await new FindWords(db, by, SearchPlaces.Of(kind)).StepsAsync([group, group], Cancel);
            foreach (var cases in db.CasePartsFor(by))
            {
                await steps.Aggregate(cases, (some, step) => step(some)).Select(c => c.Id).ToListAsync(Cancel);
            }
        }

        await WriteSearch.ForgetAsync(db, 7, Cancel);
        await WriteSearch.RebuildAsync(db, 7, Cancel);
    }

    [Fact]
    public async Task Lists_of_tasks_translate_for_every_role_and_scope()
    {
        var (db, silent) = Silent();
        foreach (var by in People)
        {
            foreach (var scope in new[] { "mine", "open", "all" })
            {
                await new TaskList(db, new WorkflowCatalogue(TimeProvider.System)).PageAsync(new TaskFilter { Scope = scope, Type = "triage" }, by, Cancel);
            }
        }

        AssertTSql(silent);
    }

    [Fact]
    public async Task Look_ups_figures_and_jobs_translate()
    {
        var (db, silent) = Silent();
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var calendars = new Kgc.QualityDesk.Offices.OfficeCalendars(db, new Kgc.QualityDesk.Deadlines.PromiseBook());
        var tracking = new TrackingQuery(db, calendars, FileDesk.Finder(db), TimeProvider.System);
        await tracking.ByTokenAsync("token", Cancel);
        await tracking.ByLinkAsync("token", Cancel);
        await new CaseViewQuery(db, new(calendars, new TaskList(db, new WorkflowCatalogue(TimeProvider.System)), FileDesk.Finder(db)), TimeProvider.System).FindAsync("KGC-TH-2026-00001", People[0], Cancel);
        await FireTimer.Due(db, now).ToListAsync(Cancel);
        await DeliverMail.Due(db, now).ToListAsync(Cancel);
        await new StaffDirectory(db, TimeProvider.System).ActorAsync(1, Cancel);
        await new StaffDirectory(db, TimeProvider.System).SuitableAsync("a@b.example", Roles.Advisor, 1, Cancel);
        await new StaffDirectory(db, TimeProvider.System).AllSuitableAsync(Roles.Expert, 1, Cancel);
        var scope = new TurnaroundScope { Offices = [1, 2], From = new DateOnly(2025, 1, 1), To = new DateOnly(2026, 1, 1), Type = "", Topic = "BED-DATEN" };
        Assert.Contains("[ReceivedDay] >= ", MeasureCases.Numbers(scope.Received(db)).ToQueryString(), StringComparison.Ordinal);
        await MeasureCases.Running(scope.Cases(db)).ToListAsync(Cancel);
        await BoardQuery.DaysAsync(db, scope, Cancel);
        await BoardWaits.FindAsync(db, scope, new Dictionary<int, Kgc.QualityDesk.Offices.OfficeClock>(), now, Cancel);
        await BoardWaits.Cases(db, scope, "quality-question/root:triage").ToListAsync(Cancel);
        await MeasureTimes.Wrong(db).ToListAsync(Cancel);
        Assert.NotEmpty(silent.Said);
        AssertTSql(silent);
    }

    private static void AssertTSql(SilentSqlServer silent)
    {
        Assert.NotEmpty(silent.Said);
        Assert.All(silent.Said, text => Assert.DoesNotContain("OFFSET", text, StringComparison.Ordinal));
    }

    private static (SqlServerDeskDb Db, SilentSqlServer Silent) Silent()
    {
        var silent = new SilentSqlServer();
        var options = new DbContextOptionsBuilder<SqlServerDeskDb>().UseSqlServer("Server=127.0.0.1").AddInterceptors(silent);
        return (new SqlServerDeskDb(options.Options), silent);
    }

    private static Actor Somebody(params string[] roles) =>
        new(ActorKind.Person, 1, "Jemand", roles.ToHashSet(), new HashSet<int> { 1, 2 });
}
