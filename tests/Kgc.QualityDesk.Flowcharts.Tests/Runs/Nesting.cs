using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Runs;

/// <summary>Loops over items, flowcharts inside flowcharts, and the data that they see.</summary>
public sealed class Nesting
{
    private static JsonObject ReviewChart() => Charts.Flowchart(
        "body", [Charts.Start(), Charts.Task("read"), Charts.Task("write", "ok", "again")], "start>read", "read:ok>write", "write:again>read");

    [Fact]
    public async Task Each_item_runs_a_nested_flowchart_on_its_own()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.ForEach("each", new JsonArray("x", "y"), ReviewChart()), Charts.Step("after")], "start>each", "each>after")).StartAsync();
        Assert.Equal(["each:body:read#0", "each:body:read#1"], desk.Waiting);

        await desk.ActAsync("each:body:read#1", "ok");
        await desk.ActAsync("each:body:write#1", "again");
        await desk.ActAsync("each:body:read#0", "ok");
        await desk.ActAsync("each:body:write#0", "ok");
        Assert.Equal(["each:body:read#1"], desk.Waiting);
        await desk.ActAsync("each:body:read#1", "ok");
        Assert.Empty(desk.Done);
        await desk.ActAsync("each:body:write#1", "ok");

        Assert.Equal(["after"], desk.Done);
    }

    [Fact]
    public async Task The_end_of_a_nested_flowchart_ends_only_that_one()
    {
        var body = Charts.Flowchart("body", [Charts.Start(), Charts.Task("a"), Charts.Task("b"), Charts.Activity("Elsa.End", "end")], "start>a", "start>b", "a:ok>end");
        var desk = await new Desk(Charts.Of([Charts.Start(), body, Charts.Task("after")], "start>body", "body>after")).StartAsync();

        await desk.ActAsync("body:a", "ok");

        Assert.Equal(["after"], desk.Waiting);
        Assert.Equal(["body:b"], desk.Cancelled);
    }

    [Fact]
    public async Task Finish_inside_a_loop_ends_everything()
    {
        var body = Charts.Flowchart("body", [Charts.Task("a", "ok", "stop"), Charts.Activity("Elsa.Finish", "finish")], "a:stop>finish");
        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.ForEach("each", new JsonArray("x", "y"), body), Charts.Task("after")], "start>each", "each>after")).StartAsync();

        await desk.ActAsync("each:body:a#0", "stop");

        Assert.True(desk.State.IsFinished);
        Assert.Equal(["each:body:a#1"], desk.Cancelled);
        Assert.Empty(desk.Waiting);
    }

    [Fact]
    public async Task A_loop_over_nothing_goes_straight_on()
    {
        foreach (var items in new JsonNode[] { new JsonArray(), Charts.Expression("Variable", "List"), Charts.Expression("Variable", "Triage.experts") })
        {
            var desk = await new Desk(Charts.Of([Charts.Start(), Charts.ForEach("each", items, Charts.Task("a")), Charts.Step("after")], "start>each", "each>after")).StartAsync();

            Assert.Equal(["after"], desk.Done);
        }
    }

    [Fact]
    public async Task Items_may_be_objects_and_their_members_are_read()
    {
        var task = Charts.Task("a");
        task["assignee"] = Charts.Expression("Variable", "CurrentValue.email");
        var items = JsonNode.Parse("""[{ "email": "x@th.invalid" }, { "email": "y@th.invalid" }]""")!;

        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.ForEach("each", items, task)], "start>each")).StartAsync();

        Assert.Equal("y@th.invalid", desk.Assignees["each:a#1"]);
    }

    [Fact]
    public async Task A_loop_inside_a_loop_numbers_both()
    {
        var inner = Charts.ForEach("inner", Charts.Expression("Variable", "CurrentValue"), Charts.Task("a"));
        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.ForEach("outer", JsonNode.Parse("""[["x"],["y","z"]]""")!, inner)], "start>outer")).StartAsync();

        Assert.Equal(["outer:inner:a#0.0", "outer:inner:a#1.0", "outer:inner:a#1.1"], desk.Waiting);
    }

    [Fact]
    public async Task A_loop_can_be_entered_again_once_it_is_through()
    {
        var desk = await new Desk(Charts.Of(
            [Charts.Start(), Charts.ForEach("each", new JsonArray("x"), Charts.Task("a")), Charts.Task("after", "ok", "again")],
            "start>each", "each>after", "after:again>each")).StartAsync();
        await desk.ActAsync("each:a#0", "ok");

        await desk.ActAsync("after", "again");

        Assert.Equal(["each:a#0"], desk.Waiting);
    }

    [Fact]
    public async Task Variables_start_with_the_type_that_Elsa_names_and_can_be_set()
    {
        var chart = Charts.Definition(
            [Charts.Start(), Charts.Activity("Elsa.SetVariable", "set", ("variable", new JsonObject { ["id"] = "v-Other" }), ("value", Charts.Expression("Variable", new JsonObject { ["id"] = "v-flags" })))],
            "start>set");
        chart["variables"]!.AsArray().Add(new JsonObject { ["id"] = "v-flags", ["name"] = "Flags", ["typeName"] = "String", ["isArray"] = true, ["value"] = "[\"a\"]" });
        chart["variables"]!.AsArray().Add(Charts.Variable("Yes", "Boolean", "true"));
        chart["variables"]!.AsArray().Add(Charts.Variable("Count", "Int32", "7"));
        chart["variables"]!.AsArray().Add(Charts.Variable("Word", "String", "7"));

        var desk = await new Desk(chart.ToJsonString()).StartAsync();

        Assert.Equal("""["a"]""", desk.State.Variables["Other"]!.ToJsonString());
        Assert.Equal("true", desk.State.Variables["Yes"]!.ToJsonString());
        Assert.Equal("7", desk.State.Variables["Count"]!.ToJsonString());
        Assert.Equal("\"7\"", desk.State.Variables["Word"]!.ToJsonString());
    }

    [Fact]
    public async Task A_variable_of_a_nested_flowchart_belongs_to_each_run_of_it()
    {
        var body = Charts.Flowchart(
            "body",
            [Charts.Activity("Elsa.SetVariable", "set", ("variable", "Mine"), ("value", Charts.Expression("Variable", "CurrentIndex"))), Charts.Task("a")],
            "set>a");
        body["variables"] = new JsonArray(Charts.Variable("Mine"));
        body["activities"]![1]!["assignee"] = Charts.Expression("Variable", "Mine");

        var desk = await new Desk(Charts.Of([Charts.Start(), Charts.ForEach("each", new JsonArray("x", "y"), body)], "start>each")).StartAsync();

        Assert.Equal(["0", "1"], desk.Assignees.Values);
        Assert.False(desk.State.Variables.ContainsKey("Mine"));
    }

    [Fact]
    public async Task Inputs_of_the_workflow_name_and_correlate_the_instance()
    {
        var desk = await new Desk(Charts.Of(
            [
                Charts.Start(),
                Charts.Activity("Elsa.SetName", "name", ("value", Charts.Expression("Input", "Title"))),
                Charts.Activity("Elsa.Correlate", "correlate", ("correlationId", Charts.Expression("Variable", "case.number"))),
            ],
            "start>name", "name>correlate")) { Case = { ["number"] = "KGC-TH-2026-00042" } }.StartAsync(new() { ["Title"] = "Eine Frage" });

        Assert.Equal("Eine Frage", desk.State.Name);
        Assert.Equal("KGC-TH-2026-00042", desk.State.CorrelationId);
    }

    [Fact]
    public async Task A_thousand_pairs_of_side_by_side_tasks_all_finish()
    {
        var json = Charts.Of([Charts.Start(), Charts.ForEach("each", new JsonArray("x", "y"), Charts.Task("a")), Charts.Step("after")], "start>each", "each>after");
        var finished = 0;
        for (var instance = 0; instance < 1000; instance++)
        {
            var desk = await new Desk(json).StartAsync();
            await desk.ActAsync($"each:a#{instance % 2}", "ok");
            await desk.ActAsync($"each:a#{1 - (instance % 2)}", "ok");
            finished += desk.State.IsFinished && desk.Done is ["after"] ? 1 : 0;
        }

        Assert.Equal(1000, finished);
    }

    [Fact]
    public async Task One_program_serves_many_threads()
    {
        var program = FlowchartProgram.Compile(Charts.Read(Charts.Shipped));

        var finished = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            var state = FlowState.New(program);
            var desk = new Desk(Charts.Shipped);
            await new FlowchartRunner(program, state, desk).StartAsync(null, default);
            await new FlowchartRunner(program, state, desk).ResumeAsync(state.Tokens[0].Id, "close", new JsonObject { ["reason"] = "spam" }, default);
            return state.IsFinished;
        })));

        Assert.All(finished, Assert.True);
    }
}
