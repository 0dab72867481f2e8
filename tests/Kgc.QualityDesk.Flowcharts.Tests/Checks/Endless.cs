using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Checks;

/// <summary>Loops that never wait and joins that are never complete, also where a nested flowchart or a merge hides them.</summary>
public sealed class Endless
{
    [Fact]
    public void A_loop_through_a_nested_flowchart_that_may_pass_at_once_is_refused()
    {
        var nested = Charts.Flowchart("nested", [Charts.Start(), Charts.Decision("quick", "case.topic is empty"), Charts.Task("work")], "start>quick", "quick:False>work");

        Assert.Contains(Loop(nested), problem => problem.Reason.Contains("Schleife", StringComparison.Ordinal) && problem.Place.StartsWith("root:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_loop_through_a_nested_flowchart_that_always_waits_is_accepted()
    {
        var nested = Charts.Flowchart(
            "nested", [Charts.Start(), Charts.Decision("which", "case.topic is empty"), Charts.Task("one"), Charts.Task("two")], "start>which", "which:True>one", "which:False>two");

        Assert.Empty(Loop(nested));
    }

    [Fact]
    public void A_nested_flowchart_waits_when_one_of_its_branches_does()
    {
        var nested = Charts.Flowchart("nested", [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("one"), Charts.Step("two")], "start>fork", "fork:1>one", "fork:2>two");

        Assert.Empty(Loop(nested));
    }

    [Fact]
    public void A_loop_inside_a_nested_flowchart_in_a_loop_over_items_is_refused()
    {
        var nested = Charts.Flowchart("nested", [Charts.Start(), Charts.Step("ping"), Charts.Decision("again", "case.topic is empty")], "start>ping", "ping>again", "again:True>ping");

        Assert.Contains(Charts.Problems(Charts.Of([Charts.Start(), Charts.ForEach("each", new JsonArray("a"), nested)], "start>each")), problem => problem.Place.StartsWith("root:each:nested:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Elsa.StartAt", "dateTime", "2026-01-01T08:00:00Z", true)]
    [InlineData("Elsa.Delay", "timeSpan", "00:00:00", true)]
    [InlineData("Elsa.Delay", "timeSpan", "00:10:00", false)]
    public void A_wait_that_is_over_the_second_time_does_not_save_a_loop(string type, string input, string value, bool refused) =>
        Assert.Equal(refused, Loop(Charts.Activity(type, "nested", (input, value))).Count > 0);

    [Fact]
    public void A_join_behind_a_merge_of_an_exclusive_way_is_refused()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Decision("split", "case.topic is empty"), Charts.Step("left"), Charts.Step("right"), Charts.Fork("more", "a", "b"), Charts.Step("x"), Charts.Step("y"), Charts.Step("merge"), Charts.Join("join")],
            "start>split", "split:True>left", "split:False>right", "left>more", "more:a>x", "more:b>y", "x>merge", "y>merge", "merge>join", "right>join");

        Assert.Contains(Charts.Problems(chart), problem => problem.Place == "root:join" && problem.Reason.Contains("nie vollständig", StringComparison.Ordinal));
    }

    [Fact]
    public void A_join_of_forked_ways_with_decisions_inside_is_accepted()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "a", "b"), Charts.Decision("split", "case.topic is empty"), Charts.Step("left"), Charts.Step("right"), Charts.Task("other"), Charts.Join("join")],
            "start>fork", "fork:a>split", "fork:b>other", "split:True>left", "split:False>right", "left>right", "right>join", "other:ok>join");

        Assert.Empty(Charts.Problems(chart));
    }

    [Fact]
    public void A_step_that_comes_round_again_may_bring_both_ways()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Task("ask", "more", "done"), Charts.Task("extra"), Charts.Join("join")],
            "start>ask", "ask:more>extra", "ask:more>ask", "ask:done>join", "extra:ok>join");

        Assert.Empty(Charts.Problems(chart));
    }

    [Fact]
    public void A_chart_of_two_thousand_steps_with_joins_and_loops_is_checked()
    {
        var branches = Enumerable.Range(0, 600).Select(index => $"b{index}").ToArray();
        JsonObject[] head = [Charts.Start(), Charts.Fork("fork", branches), Charts.Join("join"), Charts.Task("last", "again", "end"), Charts.Activity("Elsa.Finish", "finish")];
        var chart = Charts.Of(
            [.. head, .. branches.Select(Charts.Step), .. branches.Select(branch => Charts.Task($"{branch}-t")), .. branches.Select(branch => Charts.Decision($"{branch}-d", "case.topic is empty"))],
            ["start>fork", "join>last", "last:again>fork", "last:end>finish", .. branches.SelectMany(branch => new[]
            {
                $"fork:{branch}>{branch}", $"{branch}>{branch}-t", $"{branch}-t:ok>{branch}-d", $"{branch}-d:True>join", $"{branch}-d:False>{branch}-t",
            })]);

        Assert.Empty(Charts.Problems(chart));
        Assert.NotNull(FlowchartProgram.Compile(Charts.Read(chart)));
    }

    [Theory]
    [InlineData("traige", true)]
    [InlineData("draft-respnse", true)]
    [InlineData("Triage", true)]
    [InlineData("triage-2", false)]
    [InlineData("legal-check", false)]
    public void A_misspelt_task_type_is_refused_unless_it_brings_a_form(string type, bool refused)
    {
        var task = Charts.Task("a");
        (task["taskType"], _) = (type, task.Remove("form"));
        var withForm = Charts.Task("a");
        withForm["taskType"] = type;

        Assert.Equal(refused, Charts.Problems(Charts.Of([Charts.Start(), task, Charts.Step("z")], "start>a", "a:ok>z")).Count > 0);
        Assert.Empty(Charts.Problems(Charts.Of([Charts.Start(), withForm, Charts.Step("z")], "start>a", "a:ok>z")));
    }

    [Fact]
    public void A_form_by_name_does_not_exist()
    {
        var task = Charts.Task("a");
        task["form"] = "standard";

        Assert.Contains(Charts.Problems(Charts.Of([Charts.Start(), task, Charts.Step("z")], "start>a", "a:ok>z")), problem => problem.Reason.Contains("Ein Formular „standard“ gibt es nicht", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Problem> Loop(JsonObject step) => Charts.Problems(Charts.Of(
        [Charts.Start(), step, Charts.Decision("again", "case.topic is empty")], "start>nested", "nested>again", "again:True>nested"));
}
