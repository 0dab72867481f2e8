using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

/// <summary>docs/adr/0007: who is woken by an event, and that it happens once.</summary>
public class EventTests
{
    protected virtual string Database => "Sqlite";

    private const string Ana = "ana.th@desk.example";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task An_event_wakes_the_node_that_waits_for_it_in_the_same_burst_and_hands_over_what_came_with_it()
    {
        await using var desk = await Waiting("isLocalEvent", true, payload: "bereit").StartAsync(Database);
        var number = (await desk.Ask()).Number;
        Assert.Equal(EventWaitState.Waiting, (await Waits(desk)).Single().State);

        await desk.Complete(number, "publisher", "done", Ana);
        Assert.Equal(EventWaitState.Received, (await Waits(desk)).Single().State);
        await desk.OpenTask(number, "heard");
        var state = await desk.DbAsync(db => db.WorkflowInstances.Select(i => i.State).SingleAsync(Cancel));
        Assert.Contains("\"Heard\":\"bereit\"", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_another_name_wakes_nobody()
    {
        await using var desk = await Waiting("eventName", "other").StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "publisher", "done", Ana);
        Assert.Equal(EventWaitState.Waiting, (await Waits(desk)).Single().State);
    }

    [Fact]
    public async Task An_event_reaches_correlated_cases_of_the_same_office_once_and_no_other()
    {
        await using var desk = await Waiting("correlationId", "together", correlate: true).StartAsync(Database);
        var (first, second) = ((await desk.Ask()).Number, (await desk.Ask()).Number);
        var elsewhere = (await desk.Ask(district: "15003")).Number;
        await desk.Complete(first, "publisher", "done", Ana);
        var timer = await desk.DbAsync(db => db.Timers.AsNoTracking().Include(t => t.Case).SingleAsync(Cancel));
        Assert.Equal((second, TimerKind.Event), (timer.Case!.Number, timer.Kind));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.FireDueTimers()));
        await desk.OpenTask(second, "heard");
        Assert.Equal(2, await desk.DbAsync(db => db.Tasks.CountAsync(t => t.Type == "heard", Cancel)));
        Assert.Equal(EventWaitState.Waiting, await desk.DbAsync(db => db.EventWaits.Where(w => w.Case!.Number == elsewhere).Select(w => w.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_branch_that_lost_takes_its_tasks_timers_and_event_waits_with_it()
    {
        await using var desk = await new SmallChart()
            .Add("Elsa.FlowFork", "fork", ("branches", new JsonArray("a", "b", "c", "d")))
            .Task("fast").Task("slow").Add("Elsa.Event", "event", ("eventName", "never")).Add("Elsa.Delay", "delay", ("timeSpan", "1.00:00:00"))
            .Add("Elsa.FlowJoin", "join", ("mode", "WaitAny")).Task("after")
            .Wire("fork.a>fast", "fork.b>slow", "fork.c>event", "fork.d>delay", "fast>join", "slow>join", "event>join", "delay>join", "join>after")
            .StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "fast", "done", Ana);

        Assert.Equal(EventWaitState.Cancelled, (await Waits(desk)).Single().State);
        Assert.Equal(TimerState.Cancelled, await desk.DbAsync(db => db.Timers.Select(t => t.State).SingleAsync(Cancel)));
        Assert.Equal("after", (await desk.Load(number)).Tasks.Single(t => t.State == QualityDesk.Tasks.TaskState.Open).Type);
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
    }

    [Fact]
    public async Task Events_that_wake_one_another_without_end_stop_with_an_error_that_names_the_steps_and_change_nothing()
    {
        await using var desk = await new SmallChart()
            .Add("Elsa.FlowFork", "fork", ("branches", new JsonArray("a", "b", "c"))).Task("go")
            .Add("Elsa.Event", "ping", ("eventName", "ping")).Add("Elsa.PublishEvent", "to-pong", ("eventName", "pong"))
            .Add("Elsa.Event", "pong", ("eventName", "pong")).Add("Elsa.PublishEvent", "to-ping", ("eventName", "ping"))
            .Wire("fork.a>ping", "ping>to-pong", "to-pong>ping", "fork.b>pong", "pong>to-ping", "to-ping>pong", "fork.c>go", "go>to-ping")
            .StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var broken = await Assert.ThrowsAsync<Flowcharts.FlowchartException>(() => desk.Complete(number, "go", "done", Ana));
        Assert.Contains("pong", broken.Message, StringComparison.Ordinal);
        await desk.OpenTask(number, "go");
    }

    private static Task<List<EventWait>> Waits(DeskWorld desk) => desk.DbAsync(db => db.EventWaits.AsNoTracking().ToListAsync(Cancel));

    /// <summary>Beside a task that publishes "ready" waits a node for it, with a task behind.</summary>
    private static SmallChart Waiting(string input, JsonNode value, string? payload = null, bool correlate = false)
    {
        var chart = new SmallChart().Variable("Heard")
            .Add("Elsa.FlowFork", "fork", ("branches", new JsonArray("a", "b"))).Task("publisher");
        chart.Add("Elsa.Event", "event", ("eventName", "ready"), ("result", new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = "Heard" } }))
            .Add("Elsa.PublishEvent", "publish", input == "eventName" ? [("eventName", value)] : [("eventName", "ready"), ("payload", payload), (input, value)])
            .Task("heard").Wire("fork.a>publisher", "publisher>publish", "fork.b>event", "event>heard");
        return correlate ? chart.Add("Elsa.Correlate", "correlate", ("correlationId", "together")).Wire("correlate>fork") : chart;
    }
}
