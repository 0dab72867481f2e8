using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Simulations;

/// <summary>What the simulator invents: outcomes, entries, case fields and time.</summary>
public sealed class Walks
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Entered_members_decide_where_a_walk_goes()
    {
        var walk = await Start(Charts.Shipped);
        var triage = Assert.Single(walk.Waiting);
        Assert.Equal(["experts", "reason"], triage.Asks);

        await walk.ChooseAsync(triage.TokenId, "accept", new Dictionary<string, string> { ["experts"] = "eva, emil" }, Cancel);

        Assert.Equal(2, walk.Waiting.Count);
        Assert.Contains(walk.Trace, step => step.Detail?.Contains("eva", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_clock_jumps_to_reminders_and_to_the_end_of_waiting()
    {
        var walk = await Start(Charts.Shipped);
        var start = walk.Now;
        Assert.True(await walk.FastForwardAsync(Cancel));
        Assert.Contains(walk.Trace, step => step.Detail == "Erinnerung an die Aufgabe");
        Assert.True(walk.Now > start);
        Assert.DoesNotContain(walk.Trace, step => step.Detail == "Hinweis an die Leitung");
        Assert.True(await walk.FastForwardAsync(Cancel));
        Assert.Contains(walk.Trace, step => step.Detail == "Hinweis an die Leitung");
        Assert.False(await walk.FastForwardAsync(Cancel));

        await walk.ChooseAsync(walk.Waiting[0].TokenId, "clarify", Nothing, Cancel);
        Assert.True(await walk.FastForwardAsync(Cancel));
        Assert.True(await walk.FastForwardAsync(Cancel));
        Assert.True(walk.IsFinished);
        Assert.Empty(walk.Waiting);
        Assert.Contains(walk.Trace, step => step.Detail == "no-reply");
    }

    [Fact]
    public async Task Invented_case_fields_are_read_by_conditions()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Decision("urgent", "case.priority = \"urgent\""), Charts.Task("fast"), Charts.Task("slow")], "start>urgent", "urgent:True>fast", "urgent:False>slow");
        var program = FlowchartProgram.Compile(Charts.Read(chart));
        Assert.Equal(["priority"], Simulation.CaseFieldsOf(program));

        var walk = await Simulation.StartAsync(program, SimulatedWorld.Empty with { CaseFields = new Dictionary<string, JsonNode?> { ["priority"] = "urgent" } }, Cancel);

        Assert.Equal("fast", Assert.Single(walk.Waiting).Node.ActivityId);
    }

    [Fact]
    public async Task What_nobody_can_choose_changes_nothing()
    {
        var walk = await Start(Charts.Shipped);
        var before = walk.Trace.Count;

        Assert.False(await walk.ChooseAsync("99", "accept", Nothing, Cancel));
        Assert.False(await walk.ChooseAsync(walk.Waiting[0].TokenId, "jump", Nothing, Cancel));
        Assert.Equal(before, walk.Trace.Count);
    }

    [Fact]
    public async Task A_join_that_cannot_go_on_is_told_and_found_by_the_paths()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a", "go", "stop"), Charts.Step("lost"), Charts.Task("b"), Charts.Join("join")],
            "start>fork", "fork:1>a", "fork:2>b", "a:go>join", "a:stop>lost", "b:ok>join");
        var walk = await Start(chart);
        await walk.ChooseAsync(walk.Waiting[0].TokenId, "stop", Nothing, Cancel);
        await walk.ChooseAsync(walk.Waiting[0].TokenId, "ok", Nothing, Cancel);

        Assert.Contains("join", walk.Fault, StringComparison.Ordinal);
        Assert.Empty(walk.Waiting);
        var paths = await SimplePaths.OfAsync(FlowchartProgram.Compile(Charts.Read(chart)), 1, 100, Cancel);
        Assert.Equal(["root:a=stop root:b=ok"], paths.Paths.Where(path => path.Fault is not null).Select(path => string.Join(' ', path.Choices)));
    }

    [Fact]
    public async Task The_paths_try_both_branches_before_a_join_that_takes_the_first()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a"), Charts.Task("b"), Charts.Join("join", "WaitAny")], "start>fork", "fork:1>a", "fork:2>b", "a:ok>join", "b:ok>join");

        var paths = await SimplePaths.OfAsync(FlowchartProgram.Compile(Charts.Read(chart)), 1, 100, Cancel);

        Assert.Equal(["root:a=ok", "root:b=ok"], paths.Paths.Select(path => string.Join(' ', path.Choices)).Order(StringComparer.Ordinal));
        Assert.All(paths.Paths, path => Assert.Contains(path.Trace, step => step.Detail == "entfällt"));
    }

    private static Task<Simulation> Start(string json) => Simulation.StartAsync(FlowchartProgram.Compile(Charts.Read(json)), SimulatedWorld.Empty, Cancel);
}
