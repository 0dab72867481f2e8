using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

public class MigrationTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Running_cases_go_over_with_their_tasks_and_pass_the_new_step()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var cases = await desk.CasesEverywhere();
        var task = await desk.OpenTask(cases["draft"], "draft-response");
        var to = await desk.Publish(Charts.WithLegalCheck());
        var plan = await desk.DryRun(to);
        Assert.Equal((7, 0, 1), (plan.Count(MoveResult.Stays), plan.Count(MoveResult.Maps), plan.Count(MoveResult.Blocked)));

        var moved = await desk.Moved(await desk.Migrate(to));
        Assert.Equal(7, moved.Count(m => m.State == MoveState.Done));
        Assert.Contains("zurückgezogen", Assert.Single(moved, m => m.State == MoveState.Blocked).Detail, StringComparison.Ordinal);
        Assert.Equal(task.PublicId, (await desk.OpenTask(cases["draft"], "draft-response")).PublicId);
        Assert.Equal("workflow-migrated", (await desk.History(cases["draft"]))[^1]);

        await desk.Complete(cases["draft"], "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        await desk.Complete(cases["draft"], "legal-check", "checked", "ben.th@desk.example");
        await desk.Complete(cases["draft"], "approve-response", "approved", "lea.th@desk.example");
        Assert.Equal(CaseStatus.Answered, (await desk.Load(cases["draft"])).Status);
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
    }

    [Fact]
    public async Task A_step_that_is_gone_blocks_until_it_is_mapped_and_undo_restores_every_byte()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var cases = await desk.CasesEverywhere();
        var to = await desk.Publish(Charts.Renamed("draft", "write-answer"));
        var blocked = Assert.Single((await desk.DryRun(to)).Cases, c => c.Number == cases["draft"]);
        Assert.Equal((MoveResult.Blocked, "node-gone"), (blocked.Result, blocked.Blocks[0].Code));
        Assert.Contains("gibt es in der neuen Fassung nicht", blocked.Reason, StringComparison.Ordinal);

        var options = new MoveOptions(new Dictionary<string, string> { ["root:draft"] = "root:write-answer" }, new HashSet<string> { "root:write-answer" });
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var mapped = Assert.Single((await desk.DryRun(to, options)).Cases, c => c.Number == cases["draft"]);
        Assert.Equal(MoveResult.Maps, mapped.Result);
        Assert.Equal(TimerEffect.Restarts, Assert.Single(mapped.Timers, t => t.Kind is null).Effect);

        var before = await desk.Rows();
        var batch = await desk.Migrate(to, options);
        var task = await desk.OpenTask(cases["draft"], "draft-response");
        Assert.Equal(("root:write-answer", mapped.Tasks[0].DueAt), (task.NodeId, task.DueAt));
        Assert.NotEqual(before, await desk.Rows());
        await desk.Undo(batch);
        Assert.Equal(before, await desk.Rows());
        Assert.All(await desk.Moved(batch), m => Assert.True(m.State is MoveState.Undone or MoveState.Blocked));
        Assert.Equal(["workflow-migrated", "workflow-migration-undone"], (await desk.History(cases["draft"]))[^2..]);
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
    }

    [Fact]
    public async Task An_undo_is_refused_case_by_case_where_something_happened_since()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var cases = await desk.CasesEverywhere();
        var batch = await desk.Migrate(await desk.Publish(Charts.WithLegalCheck()));
        await desk.Complete(cases["triage"], "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        var note = await desk.Actor("ana.th@desk.example");
        await desk.Run<ChangeCase>(c => c.AddNoteAsync(cases["approve"], "Ein Vermerk", note, DeskWorld.Cancel));
        await desk.Undo(batch);
        var moved = await desk.Moved(batch);
        Assert.Equal(5, moved.Count(m => m.State == MoveState.Undone));
        var refused = moved.Where(m => m.State == MoveState.Done).ToDictionary(m => m.Case!.Number, m => m.Detail);
        Assert.Contains("Rückgängig nicht möglich: ana.th", refused[cases["triage"]], StringComparison.Ordinal);
        Assert.Contains("Vermerk", refused[cases["approve"]], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_went_on_since_the_check_is_left_alone_and_taken_at_the_next_try()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var cases = await desk.CasesEverywhere();
        var to = await desk.Publish(Charts.WithLegalCheck());
        var by = await desk.Administrator();
        var batch = await desk.Get<MigrateCases, string>(m => m.BeginAsync(MoveWorld.Id, null, to, MoveOptions.None, [cases["triage"], cases["draft"]], "Grund", by, DeskWorld.Cancel));
        await desk.Complete(cases["triage"], "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.CarryOn(batch, atMost: 1);
        await desk.CarryOn(batch);
        await desk.CarryOn(batch);
        var moved = await desk.Moved(batch);
        Assert.Equal([MoveState.Blocked, MoveState.Done], moved.Select(m => m.State));
        Assert.Contains("weitergegangen", moved[0].Detail, StringComparison.Ordinal);
        Assert.Single(await desk.History(cases["draft"]), kind => kind == "workflow-migrated");

        await desk.Run<MigrateCases>(m => m.RetryAsync(batch, by, DeskWorld.Cancel));
        await desk.CarryOn(batch);
        Assert.All(await desk.Moved(batch), m => Assert.Equal(MoveState.Done, m.State));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<MigrateCases>(m => m.RetryAsync(batch, by, DeskWorld.Cancel)));
        Assert.Equal("workflow.nothing-to-migrate", refused.Code);
    }

    [Fact]
    public async Task Only_administrators_migrate_and_only_with_a_reason()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Ask();
        var to = await desk.Publish(Charts.WithLegalCheck());
        var lea = await desk.Actor("lea.th@desk.example");
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<MigrateCases>(
            m => m.BeginAsync(MoveWorld.Id, null, to, MoveOptions.None, null, "Grund", lea, DeskWorld.Cancel)))).Code);
        var admin = await desk.Administrator();
        Assert.Contains("reason", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<MigrateCases>(
            m => m.BeginAsync(MoveWorld.Id, null, to, MoveOptions.None, null, " ", admin, DeskWorld.Cancel)))).Fields.Keys);
        Assert.Contains("mapping", (await Assert.ThrowsAsync<RuleBroken>(() => desk.DryRun(
            to, new MoveOptions(new Dictionary<string, string> { ["root:draft"] = "root:nowhere" }, new HashSet<string>())))).Fields.Keys);
    }
}
