using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

/// <summary>Random edits of the chart, cases at every place of it: what the dry run says is what the migration does, and undo restores the rows.</summary>
public sealed class RandomEditTests
{
    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 6)]
    public Task Dry_run_migration_and_undo_agree(int seed, int charts) => RunAsync(seed, charts);

    [Theory]
    [InlineData(11, 60)]
    [InlineData(12, 60)]
    [Trait("Size", "Full")]
    public Task Dry_run_migration_and_undo_agree_on_many_charts(int seed, int charts) => RunAsync(seed, charts);

    private static async Task RunAsync(int seed, int charts)
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.CasesEverywhere();
        var random = new Random(seed);
        var before = await desk.Rows();
        var (done, blocked) = (0, 0);
        for (var i = 0; i < charts; i++)
        {
            var (chart, options) = RandomEdits.Of(random);
            int to;
            try
            {
                to = await desk.Publish(chart);
            }
            catch (RuleBroken refused) when (refused.Code is "input.invalid" or "workflow.no-difference")
            {
                continue;
            }

            desk.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
            var plan = await desk.DryRun(to, options, from: Charts.Version);
            var batch = await desk.Migrate(to, options, from: Charts.Version);
            await AgreesAsync(desk, plan, batch);
            (done, blocked) = (done + plan.Cases.Count - plan.Count(MoveResult.Blocked), blocked + plan.Count(MoveResult.Blocked));
            Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
            if (plan.Count(MoveResult.Blocked) < plan.Cases.Count)
            {
                await desk.Undo(batch);
            }

            Assert.Equal(before, await desk.Rows());
        }

        Assert.True(done > charts && blocked > charts / 2, $"{done} moved, {blocked} blocked: the edits say too little.");
    }

    private static async Task AgreesAsync(DeskWorld desk, DryRunReport plan, string batch)
    {
        var moved = (await desk.Moved(batch)).ToDictionary(m => m.CaseId);
        Assert.Equal(plan.Cases.Count, moved.Count);
        foreach (var expected in plan.Cases)
        {
            var row = moved[expected.CaseId];
            Assert.Equal(expected.Result == MoveResult.Blocked ? MoveState.Blocked : MoveState.Done, row.State);
            var instance = await desk.DbAsync(db => db.WorkflowInstances.AsNoTracking().SingleAsync(x => x.CaseId == expected.CaseId, DeskWorld.Cancel));
            if (expected.State is null)
            {
                Assert.Equal((expected.Reason, 0, expected.FromVersionId), (row.Detail, row.AfterSequence, instance.WorkflowVersionId));
                continue;
            }

            Assert.Equal(expected.State.ToJson(), instance.State);
            Assert.Equal((expected.Result, expected.Notes.Count), (PlanJson.Read(row.Plan)!.Result, PlanJson.Read(row.Plan)!.Notes.Count));
            await RowsAgreeAsync(desk, expected);
        }
    }

    private static async Task RowsAgreeAsync(DeskWorld desk, CasePlan expected)
    {
        var tasks = await desk.DbAsync(db => db.Tasks.AsNoTracking().Where(t => t.CaseId == expected.CaseId).ToListAsync(DeskWorld.Cancel));
        foreach (var task in expected.Tasks)
        {
            var row = Assert.Single(tasks, t => t.Id == task.TaskId);
            Assert.Equal((task.NodeId, task.Title, task.Role, task.DueAt), (row.NodeId!, row.Title, row.Role, row.DueAt));
        }

        var timers = await desk.DbAsync(db => db.Timers.AsNoTracking().Where(t => t.CaseId == expected.CaseId && t.State == TimerState.Pending).ToListAsync(DeskWorld.Cancel));
        var planned = expected.Timers.Where(t => t.Kind is not null && t.Effect != TimerEffect.Ends).Select(t => (t.Kind!.Value, t.TokenId, t.NewDueAt!.Value));
        Assert.Equal(planned.Order(), timers.Where(t => t.TokenId is not null).Select(t => (t.Kind, t.TokenId!, t.DueAt)).Order());
    }
}
