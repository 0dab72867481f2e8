using System.Text.Json.Nodes;
using static Kgc.QualityDesk.Flowcharts.Tests.Charts;

namespace Kgc.QualityDesk.Flowcharts.Tests.Moves;

/// <summary>What may go over to another version, and what blocks.</summary>
public sealed class Plans
{
    private static readonly string TwoWays = Of([Fork("f", "A", "B"), Task("a"), Task("b"), Join("j"), Task("end")], "f:A>a", "f:B>b", "a:ok>j", "b:ok>j", "j>end");

    [Fact]
    public async Task A_token_keeps_its_step_and_nothing_of_the_given_state_changes()
    {
        var desk = await new Desk(Of([Task("a"), Task("b")], "a:ok>b")).StartAsync();
        var before = desk.State.ToJson();
        var plan = Plan(desk, Of([Task("a"), Task("b"), Task("c")], "a:ok>c", "c:ok>b"));
        Assert.Empty(plan.Blocks);
        Assert.Equal((before, before), (desk.State.ToJson(), plan.State!.ToJson()));
        Assert.False(Assert.Single(plan.Moves).IsOther);
    }

    [Fact]
    public async Task A_step_that_is_gone_blocks_and_a_named_one_takes_its_place()
    {
        var desk = await new Desk(Of([Task("a"), Task("b")], "a:ok>b")).StartAsync();
        var to = Of([Task("x"), Task("b")], "x:ok>b");
        Assert.Equal(["node-gone"], Codes(desk, to));
        Assert.Equal(["task-type-changed"], Codes(desk, to, ("root:a", "root:x")));
        var same = to.Replace("\"taskType\":\"x\"", "\"taskType\":\"a\"", StringComparison.Ordinal);
        var plan = Plan(desk, same, ("root:a", "root:x"));
        Assert.Equal("root:x", Assert.Single(plan.State!.Tokens).NodeId);
        Assert.Equal(desk.State.Tokens[0].Id, plan.State.Tokens[0].Id);
    }

    [Fact]
    public async Task Another_kind_of_step_blocks_but_clocks_may_be_exchanged()
    {
        var desk = await new Desk(Of([Activity("Elsa.Delay", "a", ("timeSpan", "1.00:00:00")), Task("b")], "a>b")).StartAsync();
        Assert.Empty(Codes(desk, Of([Activity("QualityDesk.WaitWorkingDays", "a", ("days", 2)), Task("b")], "a>b")));
        Assert.Equal(["type-changed"], Codes(desk, Of([Task("a"), Task("b")], "a:ok>b")));
    }

    [Fact]
    public async Task A_step_that_moved_into_another_flowchart_blocks_and_a_renamed_flowchart_can_be_mapped_with_all_in_it()
    {
        var inner = Flowchart("sub", [Task("a"), Task("b")], "a:ok>b");
        var desk = await new Desk(Of([inner, Task("z")], "sub>z")).StartAsync();
        Assert.Equal(["node-gone", "scope-changed"], Codes(desk, Of([Task("a"), Task("b"), Task("z")], "a:ok>b", "b:ok>z")));
        var renamed = Flowchart("other", [Task("a"), Task("b")], "a:ok>b");
        var plan = Plan(desk, Of([renamed, Task("z")], "other>z"), ("root:sub", "root:other"));
        Assert.Equal("root:other:a", Assert.Single(plan.State!.Tokens).NodeId);
    }

    [Fact]
    public async Task Iterations_of_a_loop_go_over_one_by_one_and_a_changed_body_blocks()
    {
        var items = Expression("Object", "[\"x\",\"y\"]");
        var desk = await new Desk(Of([ForEach("each", items.DeepClone(), Task("r")), Task("z")], "each>z")).StartAsync();
        await desk.ActAsync("each:r#0", "ok");
        var more = Task("r", "ok", "no");
        var plan = Plan(desk, Of([ForEach("each", items.DeepClone(), more), Task("z")], "each>z"));
        Assert.Equal("1", Assert.Single(plan.State!.Tokens).Iteration);
        var nested = Flowchart("body", [Task("r"), Task("s")], "r:ok>s");
        Assert.Equal(["node-gone"], Codes(desk, Of([ForEach("each", items.DeepClone(), nested), Task("z")], "each>z")));
    }

    [Fact]
    public async Task What_waits_before_a_join_must_find_its_way_into_it()
    {
        var desk = await new Desk(TwoWays).StartAsync();
        await desk.ActAsync("a", "ok");
        Assert.Empty(Codes(desk, TwoWays));
        var renamed = TwoWays.Replace("\"a\"", "\"a2\"", StringComparison.Ordinal);
        Assert.Equal(["join-changed", "join-incomplete"], Codes(desk, renamed));
        Assert.Empty(Codes(desk, renamed, ("root:a", "root:a2")));
        Assert.Equal(["join-changed"], Codes(desk, TwoWays.Replace("WaitAll", "WaitAny", StringComparison.Ordinal)));
        Assert.Equal(["join-would-pass"], Codes(desk, Of(
            [Fork("f", "A", "B"), Task("a"), Task("b"), Join("j"), Task("end")], "f:A>a", "f:B>b", "a:ok>j", "b:ok>end", "j>end")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_join_must_not_wait_for_a_branch_that_the_case_never_began(bool oneIsThere)
    {
        var desk = await new Desk(TwoWays).StartAsync();
        if (oneIsThere)
        {
            await desk.ActAsync("a", "ok");
        }

        Assert.Equal(["join-incomplete"], Codes(desk, Of([Fork("f", "A", "B", "C"), Task("a"), Task("b"), Task("c"), Join("j"), Task("end")],
            "f:A>a", "f:B>b", "f:C>c", "a:ok>j", "b:ok>j", "c:ok>j", "j>end")));
    }

    [Fact]
    public async Task A_case_before_the_fork_takes_the_new_branch()
    {
        var desk = await new Desk(Of([Task("t"), Fork("f", "A", "B"), Task("a"), Task("b"), Join("j")], "t:ok>f", "f:A>a", "f:B>b", "a:ok>j", "b:ok>j")).StartAsync();
        Assert.Empty(Codes(desk, Of([Task("t"), Fork("f", "A", "B", "C"), Task("a"), Task("b"), Task("c"), Join("j")],
            "t:ok>f", "f:A>a", "f:B>b", "f:C>c", "a:ok>j", "b:ok>j", "c:ok>j")));
    }

    [Fact]
    public async Task A_done_step_that_would_come_again_blocks()
    {
        var desk = await new Desk(Of([Task("a"), Task("b"), Task("c")], "a:ok>b", "b:ok>c")).StartAsync();
        await desk.ActAsync("a", "ok");
        var swapped = Of([Task("b"), Task("a"), Task("c"), Start()], "start>b", "b:ok>a", "a:ok>c");
        Assert.Equal(["would-run-again"], [.. PlanDone(desk, swapped, ["root:a"]).Blocks.Select(b => b.Code)]);
        Assert.Empty(PlanDone(desk, swapped, []).Blocks);
        Assert.Equal(["root:a"], Migration(desk, swapped).NewlyAhead("root:b"));
        // Going back was possible before, too: a loop is no fault of the new version.
        var looped = await new Desk(Of([Start(), Task("a"), Task("b", "ok", "back")], "start>a", "a:ok>b", "b:back>a")).StartAsync();
        await looped.ActAsync("a", "ok");
        Assert.Empty(PlanDone(looped, Of([Start(), Task("a"), Task("b", "ok", "back"), Task("c")], "start>a", "a:ok>b", "b:back>a", "b:ok>c"), ["root:a"]).Blocks);
    }

    [Fact]
    public async Task New_variables_get_their_first_value_renamed_ones_keep_theirs_and_dropped_ones_go()
    {
        var old = Definition([Task("a")]);
        old["variables"] = new JsonArray(Variable("Kept", "String", "k"), Variable("Gone", "String", "g"), Variable("Renamed", "String", "r"), Variable("Typed", "String", "t"));
        var desk = await new Desk(old.ToJsonString()).StartAsync();
        var fresh = Definition([Task("a")]);
        var renamed = Variable("Name", "String", "other");
        renamed["id"] = "v-Renamed";
        fresh["variables"] = new JsonArray(Variable("Kept", "String", "new first"), renamed, Variable("Fresh", "Int32", "7"), Variable("Typed", "Int32", "5"));
        var plan = Plan(desk, fresh.ToJsonString());
        Assert.Equal(["Fresh"], plan.NewVariables);
        Assert.Equal(["Gone"], plan.DroppedVariables);
        Assert.Equal(["Fresh=7", "Kept=k", "Name=r", "Typed=5"], plan.State!.Variables.Select(v => $"{v.Key}={v.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_waiting_steps_cannot_become_one()
    {
        var desk = await new Desk(TwoWays.Replace("\"taskType\":\"b\"", "\"taskType\":\"a\"", StringComparison.Ordinal)).StartAsync();
        var to = Of([Task("a"), Task("end")], "a:ok>end");
        Assert.Contains("two-into-one", Codes(desk, to, ("root:b", "root:a")));
    }

    [Fact]
    public async Task The_migrated_state_runs_on_to_the_end_of_the_new_chart()
    {
        var desk = await new Desk(TwoWays).StartAsync();
        await desk.ActAsync("a", "ok");
        var to = Of([Fork("f", "A", "B"), Task("a"), Task("b"), Task("b2"), Join("j"), Task("last")], "f:A>a", "f:B>b", "a:ok>j", "b:ok>b2", "b2:ok>j", "j>last");
        var plan = Plan(desk, to);
        var program = FlowchartProgram.Compile(Read(to));
        var state = FlowState.FromJson(plan.State!.ToJson());
        foreach (var outcome in new[] { "ok", "ok", "ok" })
        {
            await new FlowchartRunner(program, state, new Desk(to)).ResumeAsync(Assert.Single(state.Tokens).Id, outcome, null, TestContext.Current.CancellationToken);
        }

        Assert.True(state.IsFinished);
    }

    private static FlowMigration Migration(Desk desk, string to, params (string Old, string New)[] mapping) => new(
        desk.Program, FlowchartProgram.Compile(Read(to)), mapping.ToDictionary(m => m.Old, m => m.New, StringComparer.Ordinal));

    private static FlowPlan Plan(Desk desk, string to, params (string Old, string New)[] mapping) => Migration(desk, to, mapping).Plan(desk.State, new HashSet<string>());

    private static FlowPlan PlanDone(Desk desk, string to, string[] completed) => Migration(desk, to).Plan(desk.State, completed.ToHashSet(StringComparer.Ordinal));

    private static string[] Codes(Desk desk, string to, params (string Old, string New)[] mapping) =>
        [.. Plan(desk, to, mapping).Blocks.Select(b => b.Code).Distinct(StringComparer.Ordinal)];
}
