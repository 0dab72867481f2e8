using System.Text.Json.Nodes;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

/// <summary>Tasks of one case completed in the same moment, on threads of their own: every case goes on, and each join passes once.</summary>
public class SideBySideTests
{
    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Theory, InlineData(2), InlineData(5)]
    public Task Parallel_tasks_of_a_case_completed_at_once_all_count_and_the_join_passes_once(int tasks) => RunAsync(tasks, cases: 25);

    [Theory, InlineData(2), InlineData(5), Trait("Size", "Full")]
    public Task Of_a_thousand_cases_with_parallel_tasks_completed_at_once_every_one_goes_on(int tasks) => RunAsync(tasks, cases: 1000);

    private async Task RunAsync(int tasks, int cases)
    {
        await using var desk = await Chart(tasks).StartAsync(Database);
        var people = await Task.WhenAll(new[] { "ana.th", "ben.th", "lea.th" }.Select(name => desk.Actor($"{name}@desk.example")));
        for (var round = 0; round < cases; round++)
        {
            var number = (await desk.Ask()).Number;
            var open = await desk.DbAsync(db => db.Tasks.Where(t => t.Case!.Number == number).Select(t => t.PublicId).ToListAsync(Cancel));
            Assert.Equal(tasks, open.Count);
            using var gate = new Barrier(tasks);
            await Task.WhenAll(open.Select((id, index) => Task.Factory.StartNew(() =>
            {
                gate.SignalAndWait(Cancel);
                return desk.Run<CompleteTask>(c => c.RunAsync(id, "done", [], null, people[index % people.Length], Cancel));
            }, Cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        }

        await AssertEveryJoinPassedOnceAsync(desk, tasks, cases);
    }

    private static async Task AssertEveryJoinPassedOnceAsync(DeskWorld desk, int tasks, int cases)
    {
        var (joins, after, done) = await desk.DbAsync(async db => (
            await db.WorkflowSteps.Where(s => s.NodeId == "root:join").GroupBy(s => s.InstanceId).Select(g => g.Count()).ToListAsync(Cancel),
            await db.Tasks.Where(t => t.Type == "after" && t.State == TaskState.Open).GroupBy(t => t.CaseId).Select(g => g.Count()).ToListAsync(Cancel),
            await db.Tasks.CountAsync(t => t.State == TaskState.Completed, Cancel)));
        Assert.Equal(Enumerable.Repeat(1, cases), joins);
        Assert.Equal(Enumerable.Repeat(1, cases), after);
        Assert.Equal(tasks * cases, done);
    }

    private static SmallChart Chart(int tasks)
    {
        var names = Enumerable.Range(0, tasks).Select(i => $"t{i}").ToList();
        var chart = new SmallChart().Add("Elsa.FlowFork", "fork", ("branches", new JsonArray([.. names.Select(n => JsonValue.Create(n))])))
            .Add("Elsa.FlowJoin", "join", ("mode", "WaitAll")).Task("after");
        names.ForEach(name => chart.Task(name).Wire($"fork.{name}>{name}", $"{name}>join"));
        return chart.Wire("join>after");
    }
}
