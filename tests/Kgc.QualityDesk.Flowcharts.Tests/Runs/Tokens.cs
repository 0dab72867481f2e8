using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Runs;

/// <summary>Ends, loops, decisions and limits.</summary>
public sealed class Tokens
{
    [Fact]
    public async Task A_port_without_a_connection_ends_its_token_and_the_last_one_ends_the_instance()
    {
        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.Task("a"), Charts.Task("b")], "start>a", "start>b")).StartAsync();
        await desk.ActAsync("a", "ok");
        Assert.False(desk.State.IsFinished);

        await desk.ActAsync("b", "ok");

        Assert.True(desk.State.IsFinished);
        Assert.Empty(desk.State.Tokens);
    }

    [Theory]
    [InlineData("Elsa.Finish")]
    [InlineData("Elsa.End")]
    public async Task The_end_of_the_chart_drops_what_still_waits(string type)
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Task("a"), Charts.Task("b"), Charts.Activity(type, "end")], "start>a", "start>b", "a:ok>end")).StartAsync();

        await desk.ActAsync("a", "ok");

        Assert.True(desk.State.IsFinished);
        Assert.Equal(["b"], desk.Cancelled);
        Assert.Equal("root:end", desk.Journal[^1].NodeId);
    }

    [Fact]
    public async Task An_unknown_token_is_refused()
    {
        var program = FlowchartProgram.Compile(Charts.Read(Charts.Of([Charts.Task("a")])));
        var state = FlowState.New(program);
        var runner = new FlowchartRunner(program, state, await new Desk(Charts.Of([Charts.Task("a")])).StartAsync());
        await runner.StartAsync(null, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<FlowchartException>(() => runner.ResumeAsync("99", "ok", null, TestContext.Current.CancellationToken));

        Assert.Single(state.Tokens);
    }

    [Fact]
    public async Task An_outcome_that_the_task_does_not_have_is_refused_and_changes_nothing()
    {
        var desk = await new Desk(Charts.Of([Charts.Task("a", "yes", "no")])).StartAsync();

        var refused = await Assert.ThrowsAsync<FlowchartException>(() => desk.ActAsync("a", "perhaps"));

        Assert.Contains("yes, no", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], desk.Waiting);
    }

    [Fact]
    public async Task A_completed_token_cannot_be_completed_again()
    {
        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.Task("a"), Charts.Task("b")], "start>a", "a:ok>b")).StartAsync();
        var spent = desk.State.Tokens[0].Id;
        await desk.ActAsync("a", "ok");

        Assert.NotEqual(spent, desk.State.Tokens[0].Id);
    }

    [Fact]
    public async Task A_loop_that_never_rests_is_stopped_and_named()
    {
        var desk = new Desk(Charts.Of([Charts.Start(), Charts.Step("ping"), Charts.Step("pong")], "start>ping", "ping>pong", "pong>ping"), stepLimit: 50);

        var stopped = await Assert.ThrowsAsync<FlowchartException>(() => desk.StartAsync());

        Assert.Contains("„ping“ → „pong“", stopped.Message, StringComparison.Ordinal);
        Assert.True(desk.Journal.Count <= 50);
    }

    [Fact]
    public async Task A_chain_of_as_many_steps_as_the_limit_runs()
    {
        var steps = Enumerable.Range(0, 300).Select(index => Charts.Step($"s{index}")).ToArray();
        var desk = new Desk(Charts.Of(steps, [.. Enumerable.Range(0, 299).Select(index => $"s{index}>s{index + 1}")]), stepLimit: 300);

        await desk.StartAsync();

        Assert.Equal(300, desk.Done.Count);
        Assert.True(desk.State.IsFinished);
    }

    [Fact]
    public async Task A_second_token_at_a_resting_task_is_one_with_the_first()
    {
        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.Step("a"), Charts.Step("b"), Charts.Task("task")], "start>a", "start>b", "a>task", "b>task")).StartAsync();

        Assert.Equal(["task"], desk.Waiting);
    }

    [Theory]
    [InlineData("""["x"]""", "no")]
    [InlineData("[]", "yes")]
    public async Task A_decision_takes_one_way(string experts, string expected)
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Task("triage", "accept"), Charts.Decision("none", "Triage.experts is empty"), Charts.Task("yes"), Charts.Task("no")],
            "start>triage", "triage:accept>none", "none:True>yes", "none:False>no").Replace("\"id\":\"triage\"", "\"id\":\"triage\",\"result\":{\"memoryReference\":{\"id\":\"v-Triage\"}}", StringComparison.Ordinal)).StartAsync();

        await desk.ActAsync("triage", "accept", new JsonObject { ["experts"] = JsonNode.Parse(experts) });

        Assert.Equal([expected], desk.Waiting);
        Assert.Equal("accept", desk.State.Variables["Triage"]!["outcome"]!.ToString());
    }

    [Theory]
    [InlineData("MatchFirst", "urgent", "high")]
    [InlineData("MatchAny", "urgent", "high", "any")]
    [InlineData("MatchAny", "low", "any")]
    [InlineData("MatchFirst", "", "other")]
    public async Task A_switch_takes_the_first_or_all_matching_cases(string mode, string priority, params string[] expected)
    {
        var @switch = Charts.Activity("Elsa.FlowSwitch", "switch", ("mode", mode), ("cases", JsonNode.Parse("""
            [ { "label": "High", "condition": { "type": "Condition", "value": "case.priority = 'urgent'" } },
              { "label": "Any", "condition": { "type": "Condition", "value": "case.priority is not empty" } } ]
            """)));
        var desk = new Desk(Charts.Of([Charts.Start(), @switch, Charts.Task("high"), Charts.Task("any"), Charts.Task("other")],
            "start>switch", "switch:High>high", "switch:Any>any", "switch:Default>other"));
        desk.Case["priority"] = priority;

        await desk.StartAsync();

        Assert.Equal(expected, desk.Waiting);
    }

    [Fact]
    public async Task The_journal_holds_every_step_in_order()
    {
        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.Step("step"), Charts.Task("a")], "start>step", "step>a")).StartAsync();
        await desk.ActAsync("a", "ok");

        Assert.Equal(
            [("root:start", "Done"), ("root:step", "Done"), ("root:a", null), ("root:a", "ok")],
            desk.Journal.Select(step => (step.NodeId, step.Outcome)));
    }

    [Fact]
    public async Task An_instance_starts_once()
    {
        var desk = await new Desk(Charts.Of([Charts.Task("a")])).StartAsync();

        await Assert.ThrowsAsync<FlowchartException>(() => desk.StartAsync());
    }

    [Fact]
    public async Task An_instance_can_be_finished_from_outside()
    {
        var json = Charts.Of([Charts.Start(), Charts.ForEach("each", new JsonArray("x"), Charts.Task("review")), Charts.Task("b")], "start>each", "start>b");
        var desk = await new Desk(json).StartAsync();

        await new FlowchartRunner(FlowchartProgram.Compile(Charts.Read(json)), desk.State, desk).FinishAsync(TestContext.Current.CancellationToken);

        Assert.True(desk.State.IsFinished);
        Assert.Equal(["b", "each:review#0"], desk.Cancelled.Order(StringComparer.Ordinal));
        Assert.Empty(desk.State.Tokens);
    }

    [Fact]
    public async Task A_trivial_instance_is_small()
    {
        var desk = await new Desk(Charts.Shipped).StartAsync();

        Assert.InRange(desk.State.ToJson().Length, 1, 400);
    }
}
