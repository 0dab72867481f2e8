using System.Text.Json.Nodes;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

public class JournalTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_fork_with_many_branches_is_noted_as_far_as_the_journal_has_room()
    {
        var names = Enumerable.Range(0, 20).Select(i => $"branch-number-{i}").ToList();
        var chart = new SmallChart().Add("Elsa.FlowFork", "fork", ("branches", new JsonArray([.. names.Select(n => JsonValue.Create(n))])));
        names.ForEach(name => chart.Task(name).Wire($"fork.{name}>{name}"));
        await using var desk = await chart.StartAsync(Database);
        await desk.Ask();
        var outcome = await desk.DbAsync(db => db.WorkflowSteps.Where(s => s.NodeId == "root:fork").Select(s => s.Outcome!).SingleAsync(DeskWorld.Cancel));
        Assert.StartsWith("branch-number-0, branch-number-1, ", outcome, StringComparison.Ordinal);
        Assert.Equal(WorkflowStep.OutcomeLength, outcome.Length);
    }
}
