using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Runs;

/// <summary>What docs/adr/0004 decides about forks and joins.</summary>
public sealed class Joins
{
    private static string Forked(string mode) => Charts.Of(
        [Charts.Start(), Charts.Fork("fork", "left", "right"), Charts.Task("a"), Charts.Task("b"), Charts.Join("join", mode), Charts.Task("after", "ok", "again")],
        "start>fork", "fork:left>a", "fork:right>b", "a:ok>join", "b:ok>join", "join>after", "after:again>fork");

    [Fact]
    public async Task A_fork_opens_all_of_its_branches()
    {
        var desk = await new Desk(Forked("WaitAll")).StartAsync();

        Assert.Equal(["a", "b"], desk.Waiting);
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    public async Task A_join_passes_once_when_all_branches_have_come_in_every_wave(string mode)
    {
        var desk = await new Desk(Forked(mode)).StartAsync();
        foreach (var (first, second) in new[] { ("a", "b"), ("b", "a") })
        {
            await desk.ActAsync(first, "ok");
            Assert.Equal([second], desk.Waiting);
            await desk.ActAsync(second, "ok");
            Assert.Equal(["after"], desk.Waiting);
            await desk.ActAsync("after", "again");
        }

        Assert.Equal(["a", "b"], desk.Waiting);
        Assert.Equal(2, desk.Journal.Count(step => step is { NodeId: "root:join", Outcome: "Done" }));
    }

    [Fact]
    public async Task The_first_to_reach_a_WaitAny_join_cancels_the_others_in_every_wave()
    {
        var desk = await new Desk(Forked("WaitAny")).StartAsync();
        await desk.ActAsync("b", "ok");
        Assert.Equal(["after"], desk.Waiting);
        Assert.Equal(["a"], desk.Cancelled);

        await desk.ActAsync("after", "again");
        await desk.ActAsync("a", "ok");

        Assert.Equal(["after"], desk.Waiting);
        Assert.Equal(["a", "b"], desk.Cancelled);
    }

    [Fact]
    public async Task WaitAny_cancels_only_branches_that_lead_to_it()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2", "3"), Charts.Task("a"), Charts.Task("b"), Charts.Task("aside"), Charts.Join("join", "WaitAny"), Charts.Task("after")],
            "start>fork", "fork:1>a", "fork:2>b", "fork:3>aside", "a:ok>join", "b:ok>join", "join>after")).StartAsync();

        await desk.ActAsync("a", "ok");

        Assert.Equal(["aside", "after"], desk.Waiting);
        Assert.Equal(["b"], desk.Cancelled);
    }

    [Fact]
    public async Task WaitAny_lets_one_of_two_instant_branches_pass()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Join("join", "WaitAny"), Charts.Step("after")],
            "start>fork", "fork:1>join", "fork:2>join", "join>after")).StartAsync();

        Assert.Equal(["after"], desk.Done);
        Assert.True(desk.State.IsFinished);
    }

    [Fact]
    public async Task WaitAny_cancels_a_whole_loop_in_the_losing_branch()
    {
        var desk = await new Desk(Charts.Of(
            [
                Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a"), Charts.Join("join", "WaitAny"), Charts.Step("after"),
                Charts.ForEach("each", new JsonArray("x", "y"), Charts.Task("review")),
            ],
            "start>fork", "fork:1>a", "fork:2>each", "a:ok>join", "each>join", "join>after")).StartAsync();

        await desk.ActAsync("a", "ok");

        Assert.Equal(["each:review#0", "each:review#1"], desk.Cancelled);
        Assert.True(desk.State.IsFinished);
    }

    [Fact]
    public async Task WaitAllActive_does_not_wait_for_a_branch_that_turned_off()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a"), Charts.Task("b", "ok", "off"), Charts.Join("join", "WaitAllActive"), Charts.Task("after"), Charts.Step("aside")],
            "start>fork", "fork:1>a", "fork:2>b", "a:ok>join", "b:ok>join", "b:off>aside", "join>after")).StartAsync();

        await desk.ActAsync("a", "ok");
        Assert.Equal(["b"], desk.Waiting);
        await desk.ActAsync("b", "off");

        Assert.Equal(["after"], desk.Waiting);
    }

    [Fact]
    public async Task WaitAll_says_so_when_a_branch_can_no_longer_come()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a"), Charts.Task("b", "ok", "off"), Charts.Join("join"), Charts.Task("after"), Charts.Step("aside")],
            "start>fork", "fork:1>a", "fork:2>b", "a:ok>join", "b:ok>join", "b:off>aside", "join>after")).StartAsync();
        await desk.ActAsync("a", "ok");

        var stuck = await Assert.ThrowsAsync<FlowchartException>(() => desk.ActAsync("b", "off"));

        Assert.Equal("root:join", stuck.NodeId);
    }

    [Fact]
    public async Task Either_outcome_of_one_task_is_the_same_way_into_a_join()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a", "yes", "no"), Charts.Task("b"), Charts.Join("join"), Charts.Task("after")],
            "start>fork", "fork:1>a", "fork:2>b", "a:yes>join", "a:no>join", "b:ok>join", "join>after")).StartAsync();

        await desk.ActAsync("a", "no");
        await desk.ActAsync("b", "ok");

        Assert.Equal(["after"], desk.Waiting);
    }

    [Fact]
    public async Task A_loop_inside_a_branch_holds_the_join_back()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a", "ok", "redo"), Charts.Task("fix"), Charts.Task("b"), Charts.Join("join", "WaitAllActive"), Charts.Task("after")],
            "start>fork", "fork:1>a", "fork:2>b", "a:redo>fix", "fix:ok>a", "a:ok>join", "b:ok>join", "join>after")).StartAsync();

        await desk.ActAsync("a", "redo");
        await desk.ActAsync("b", "ok");
        Assert.Equal(["fix"], desk.Waiting);
        await desk.ActAsync("fix", "ok");
        await desk.ActAsync("a", "ok");

        Assert.Equal(["after"], desk.Waiting);
    }

    [Fact]
    public async Task A_way_back_from_behind_a_join_passes_it_alone()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a"), Charts.Task("b"), Charts.Join("join"), Charts.Task("after", "ok", "again")],
            "start>fork", "fork:1>a", "fork:2>b", "a:ok>join", "b:ok>join", "join>after", "after:again>join")).StartAsync();
        await desk.ActAsync("a", "ok");
        await desk.ActAsync("b", "ok");

        await desk.ActAsync("after", "again");

        Assert.Equal(["after"], desk.Waiting);
    }

    [Fact]
    public async Task Two_joins_one_behind_the_other_wait_for_the_slowest()
    {
        var desk = await new Desk(Charts.Of(
            [
                Charts.Start(), Charts.Fork("fork", "1", "2", "3"), Charts.Task("a"), Charts.Task("b"), Charts.Task("c"),
                Charts.Join("inner", "WaitAllActive"), Charts.Join("outer", "WaitAllActive"), Charts.Step("after"),
            ],
            "start>fork", "fork:1>a", "fork:2>b", "fork:3>c", "a:ok>inner", "b:ok>inner", "inner>outer", "c:ok>outer", "outer>after")).StartAsync();
        await desk.ActAsync("c", "ok");
        await desk.ActAsync("a", "ok");
        Assert.Empty(desk.Done);

        await desk.ActAsync("b", "ok");

        Assert.Equal(["after"], desk.Done);
        Assert.True(desk.State.IsFinished);
    }
}
