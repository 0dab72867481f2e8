using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.Data;
using Kgc.QualityDesk.Tests.Workflow.Moves;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>Alarms stand beside the chart: it moves to another version and back without them, and they cost an act next to nothing.</summary>
public class AlarmsBesideChartsTests
{
    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_case_moves_to_another_version_and_back_although_somebody_was_warned_in_between()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.FireAt("2026-03-10 08:00");
        var before = await desk.DbAsync(db => db.WorkflowInstances.Select(i => i.State).SingleAsync(Cancel));
        var batch = await desk.Migrate(await desk.Publish(Charts.WithLegalCheck()));
        Assert.Equal(MoveState.Done, Assert.Single(await desk.Moved(batch)).State);
        await desk.FireAt("2026-03-12 16:00");
        Assert.Equal(2, (await desk.Alarms(number)).Count);
        await desk.Undo(batch);
        Assert.Equal(MoveState.Undone, Assert.Single(await desk.Moved(batch)).State);
        Assert.Equal(before, await desk.DbAsync(db => db.WorkflowInstances.Select(i => i.State).SingleAsync(Cancel)));
        await desk.Complete(number, TaskTypes.DeadlineWarning, "noted", "ana.th@desk.example", new() { ["reason"] = "Die Antwort geht heute raus." });
        await desk.FireAt("2026-03-16 16:00");
        Assert.Equal(3, (await desk.Alarms(number)).Count);
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
    }

    [Fact]
    public async Task A_promise_costs_an_act_no_question_and_a_case_one_row()
    {
        Assert.SkipUnless(Database == "Sqlite", "counts the statements of SQLite");
        var recorder = new PlanRecorder();
        await using var desk = await new SmallChart().Task("first").StartAsync(more: services => services.ConfigureDbContext<SqliteDeskDb>(o => o.AddInterceptors(recorder)));
        var (reads, writes) = await CostAsync(desk, recorder);
        await desk.Promise(PromiseWorld.Loud with { Condition = "Kanal != Telefon" });
        Assert.Equal((reads, writes + 1), await CostAsync(desk, recorder));
    }

    [Fact]
    public async Task An_interim_reply_is_sent_once_names_its_day_and_leaves_the_due_date_alone()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        var due = (await desk.Load(number)).DueAt;
        await desk.FireAt("2026-03-10 08:00");
        await desk.Complete(number, TaskTypes.DeadlineWarning, "interim", "ben.th@desk.example", new() { ["text"] = "Ein Gutachten steht aus.", ["expectedOn"] = "2026-03-21" });
        var theCase = await desk.Load(number);
        Assert.Equal((due, Moment.At("2026-03-23 16:00")), (theCase.DueAt, theCase.ExpectedAt!.Value));
        var (_, content) = (await desk.Mails()).Single(m => m.Template == "interim");
        Assert.Contains("Ein Gutachten steht aus.", content.Text, StringComparison.Ordinal);
        Assert.Contains("bis Montag, 23. März 2026", content.Text, StringComparison.Ordinal);
        Assert.Equal(["deadline-warned", "interim-sent", "message-sent"], (await desk.History(number)).TakeLast(3));
    }

    /// <summary>Of the second question, when nothing is asked for the first time any more.</summary>
    private static async Task<(int Reads, int Writes)> CostAsync(DeskWorld desk, PlanRecorder recorder)
    {
        await desk.Ask();
        recorder.Queries.Clear();
        await desk.Ask();
        var reads = recorder.Queries.Count(q => q.Sql.StartsWith("SELECT", StringComparison.Ordinal));
        return (reads, recorder.Queries.Count - reads);
    }
}
