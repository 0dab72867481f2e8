using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

/// <summary>A step that fails with nobody waiting for it.</summary>
public class IncidentTests
{
    protected virtual string Database => "Sqlite";

    private const string Supervisor = "lea.th@desk.example";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_failed_step_runs_again_once_when_a_supervisor_says_so_and_the_history_tells_who_and_why()
    {
        await using var desk = await FailedAsync();
        var (id, timer) = await IncidentAsync(desk);
        var lea = await desk.Actor(Supervisor);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeOf(() =>
            desk.Run<ResolveIncident>(r => r.RetryAsync(id, "Kennung gekürzt", lea, Cancel)))));
        Assert.Equal([null, "incident.resolved", "incident.resolved", "incident.resolved"], outcomes.Order());

        await desk.DbAsync(db => db.WorkflowInstances.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, i => i.State.Replace("kaputt", "heil")), Cancel));
        Assert.Equal(1, await desk.DbAsync(db => db.Timers.CountAsync(t => t.State == TimerState.Pending, Cancel)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Run<FireTimer>(f => f.RunAsync(timer, Cancel))));
        Assert.Equal(1, await desk.DbAsync(db => db.Tasks.CountAsync(t => t.Type == "after", Cancel)));
        var entry = await desk.DbAsync(db => db.CaseEntries.SingleAsync(e => e.Kind == "incident-retried", Cancel));
        Assert.Equal("lea.th", entry.ActorName);
        Assert.Contains("Kennung gekürzt", entry.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_fails_again_is_a_new_incident()
    {
        await using var desk = await FailedAsync();
        var (id, timer) = await IncidentAsync(desk);
        await desk.Run<ResolveIncident>(async r => await r.RetryAsync(id, null, await desk.Actor(Supervisor), Cancel));
        await FireAsync(desk, timer);
        Assert.Equal(1, await desk.DbAsync(db => db.Incidents.CountAsync(i => i.ResolvedAt == null && i.Id != id, Cancel)));
    }

    [Fact]
    public async Task An_incident_whose_step_the_chart_still_waits_for_cannot_be_waved_through()
    {
        await using var desk = await FailedAsync();
        var (id, timer) = await IncidentAsync(desk);
        var lea = await desk.Actor(Supervisor);
        Assert.Equal("incident.still-awaited", await CodeOf(() => desk.Run<ResolveIncident>(r => r.ResolveAsync(id, "egal", lea, Cancel))));
        await desk.DbAsync(db => db.Timers.Where(t => t.Id == timer).ExecuteUpdateAsync(set => set.SetProperty(t => t.TokenId, "gone"), Cancel));
        Assert.Equal("input.invalid", await CodeOf(() => desk.Run<ResolveIncident>(r => r.ResolveAsync(id, " ", lea, Cancel))));
        await desk.Run<ResolveIncident>(r => r.ResolveAsync(id, "von Hand erledigt", lea, Cancel));
        Assert.Equal("von Hand erledigt", await desk.DbAsync(db => db.Incidents.Where(i => i.Id == id).Select(i => i.Reason).SingleAsync(Cancel)));
    }

    /// <summary>A delay whose next step waits for a time that is none.</summary>
    private async Task<DeskWorld> FailedAsync()
    {
        var desk = await new SmallChart().Variable("Stage")
            .Add("Elsa.SetVariable", "set", ("variable", "Stage"), ("value", "kaputt"))
            .Add("Elsa.Delay", "delay", ("timeSpan", "01:00:00"))
            .Add("Elsa.FlowSwitch", "ask", ("cases", new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
            {
                ["label"] = "bad", ["condition"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "Condition", ["value"] = "Stage = \"kaputt\"" },
            })))
            .Add("Elsa.Delay", "mail", ("timeSpan", new System.Text.Json.Nodes.JsonObject
            {
                ["typeName"] = "String", ["expression"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "Variable", ["value"] = "Stage" },
            })).Task("after")
            .Wire("set>delay", "delay>ask", "ask.bad>mail", "ask.Default>after", "mail>after").StartAsync(Database);
        await desk.Ask();
        desk.Clock.Advance(TimeSpan.FromHours(2));
        await FireAsync(desk, await desk.DbAsync(db => db.Timers.Select(t => t.Id).SingleAsync(Cancel)));
        return desk;
    }

    /// <summary>As the job does it.</summary>
    private static async Task FireAsync(DeskWorld desk, long timer)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => desk.Run<FireTimer>(f => f.RunAsync(timer, Cancel)));
        await desk.Run<FireTimer>(f => f.FailAsync(timer, refused, Cancel));
    }

    private static async Task<(int Id, long Timer)> IncidentAsync(DeskWorld desk)
    {
        var incident = await desk.DbAsync(db => db.Incidents.AsNoTracking().SingleAsync(Cancel));
        return (incident.Id, incident.TimerId!.Value);
    }

    private static async Task<string?> CodeOf(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }
}
