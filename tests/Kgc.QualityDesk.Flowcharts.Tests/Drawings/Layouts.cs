using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Drawings;

/// <summary>What every picture must be, whatever chart it shows: whole, finite, without one step on another, the same each time.</summary>
public sealed class Layouts
{
    public static TheoryData<string, double, double> Positions => new()
    {
        { "negative", -5000, -300 }, { "zero", 0, 0 }, { "huge", 1e300, 1e300 }, { "far apart", 900_000, 3 }, { "same column", 0, 10 },
    };

    [Fact]
    public void The_shipped_chart_is_drawn_where_the_designer_has_it()
    {
        var drawing = Whole(Charts.Shipped);

        var left = drawing.Nodes.Single(node => node.NodeId == "root:send-decline");
        var middle = drawing.Nodes.Single(node => node.NodeId == "root:needs-no-review");
        Assert.True(left.X + left.Width < middle.X);
        Assert.Equal(left.Y, middle.Y, 1.0);
        Assert.Equal(31, drawing.Edges.Count);
        Assert.Contains(drawing.Edges, edge => edge is { SourceNodeId: "root:approve", TargetNodeId: "root:draft", IsBackward: true, Label: not null });
    }

    [Fact]
    public void Without_positions_the_flow_goes_down_and_loops_lead_back_around_it()
    {
        var chart = JsonNode.Parse(Charts.Shipped)!;
        foreach (var activity in chart["root"]!["activities"]!.AsArray())
        {
            activity!["metadata"]!.AsObject().Remove("designer");
        }

        var drawing = Whole(chart.ToJsonString());

        var places = drawing.Nodes.ToDictionary(node => node.NodeId);
        foreach (var edge in drawing.Edges)
        {
            var (source, target) = (places[edge.SourceNodeId], places[edge.TargetNodeId]);
            Assert.Equal(edge.IsBackward, target.Y <= source.Y);
            Assert.Equal(source.Y + source.Height, edge.Points[0].Y, 0.1);
            Assert.Equal(target.Y, edge.Points[^1].Y, 0.1);
        }

        Assert.Equal("root:start", drawing.Nodes[0].NodeId);
    }

    [Fact]
    public void What_lies_inside_of_a_flowchart_or_a_loop_is_drawn_inside_of_its_frame()
    {
        var inner = Charts.Flowchart("part", [Charts.Start(), Charts.Task("check"), Charts.ForEach("each", "List", Charts.Task("review"))], "start>check", "check:ok>each");

        var drawing = Whole(Charts.Of([Charts.Start(), inner, Charts.Task("after")], "start>part", "part>after"));

        var (frame, loop) = (drawing.Nodes.Single(node => node.NodeId == "root:part"), drawing.Nodes.Single(node => node.NodeId == "root:part:each"));
        Assert.True(frame.IsFrame && loop.IsFrame);
        Assert.All(drawing.Nodes.Where(node => node.NodeId.StartsWith("root:part:", StringComparison.Ordinal)), node => Assert.True(IsInside(node, frame)));
        Assert.True(IsInside(drawing.Nodes.Single(node => node.NodeId == "root:part:each:review"), loop));
        Assert.Equal(["root:start", "root:part", "root:part:start", "root:part:check", "root:part:each", "root:part:each:review", "root:after"], drawing.Nodes.Select(node => node.NodeId));
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void Positions_that_make_no_picture_are_left_aside(string kind, double x, double y)
    {
        var activities = Enumerable.Range(0, 12).Select(index => At(Charts.Task($"t{index}"), x * index, y * index)).ToArray();

        var drawing = Whole(Charts.Of(activities, [.. Enumerable.Range(1, 11).Select(index => $"t{index - 1}:ok>t{index}")]));

        Assert.True(drawing.Width < 20_000 && drawing.Height < 20_000, kind);
    }

    [Fact]
    public void One_step_without_a_position_is_enough_to_lay_out_its_flowchart()
    {
        var drawing = Whole(Charts.Of([At(Charts.Start(), 400, 900), At(Charts.Task("a"), 100, 100), Charts.Task("b")], "start>a", "a:ok>b"));

        Assert.Equal(["root:start", "root:a", "root:b"], drawing.Nodes.OrderBy(node => node.Y).Select(node => node.NodeId));
    }

    [Fact]
    public void Charts_that_nobody_may_publish_are_drawn_as_well()
    {
        Whole(Charts.Of([]));
        Whole(Charts.Of([Charts.Activity("Elsa.Nonsense, Elsa.Core", "x")]));
        Whole(Charts.Of([Charts.Task("a"), Charts.Task("a"), Charts.Activity("", ""), Charts.Step("")], "a:ok>nowhere", "nowhere>a", "a:ok>a"));
        Whole(Charts.Of([Charts.Task("a"), Charts.Task("b"), Charts.Task("c")], "a:ok>b", "b:ok>c", "c:ok>a", "c:ok>b"));
        Whole("""{ "definitionId": "d", "root": { "type": "Elsa.Sequence", "activities": [ { "type": "Elsa.WriteLine", "id": "w" }, { "id": "v" } ] } }""");
        Whole("""{ "definitionId": "d", "root": { "type": "Elsa.WriteLine" } }""");
        Whole("""{ "definitionId": "d", "root": { "activities": [ { "id": "x", "metadata": { "designer": { "position": { "x": "NaN", "y": 1e999 } } } }, { "id": "y" } ] } }""");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Eevil\u202C مرحبا بالعالم هذا نص طويل جدا")]
    [InlineData("👩‍👩‍👧‍👦🔥")]
    [InlineData("Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmütze")]
    [InlineData("\u0000\u0007\r\n\t")]
    public void Labels_of_strangers_stay_inside_of_their_boxes(string label)
    {
        var task = Charts.Task("a");
        task["metadata"] = new JsonObject { ["displayText"] = string.Concat(Enumerable.Repeat(label, 60)) };

        var node = Whole(Charts.Of([Charts.Start(), task], "start>a")).Nodes[1];

        Assert.InRange(node.Lines.Count, 1, 3);
        Assert.InRange(node.Height, 40, 120);
        Assert.DoesNotContain(node.Label, letter => char.IsControl(letter) || letter is >= '\u202A' and <= '\u202E');
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_chart_is_drawn_whole_and_the_same_each_time(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(5, 120);
        var activities = Enumerable.Range(0, count).Select(index => random.Next(9) == 0 ? Charts.Decision($"t{index}", "1 = 1") : Charts.Task($"t{index}", "ok", "zurück"));
        var connections = Enumerable.Range(0, count * 2).Select(_ => $"t{random.Next(count)}:{(random.Next(2) == 0 ? "ok" : "zurück")}>t{random.Next(count)}");
        var json = Charts.Of([.. activities], [.. connections]);

        var (one, other) = (Whole(json), Whole(json));

        Assert.Equal(one.Nodes.Select(node => (node.NodeId, node.X, node.Y)), other.Nodes.Select(node => (node.NodeId, node.X, node.Y)));
        Assert.Equal(one.Edges.SelectMany(edge => edge.Points), other.Edges.SelectMany(edge => edge.Points));
    }

    [Fact]
    public void A_thousand_steps_are_drawn_and_a_flood_of_them_is_refused()
    {
        var thousand = Enumerable.Range(0, 1000).Select(index => Charts.Step($"t{index}")).ToArray();
        Assert.Equal(1000, Whole(Charts.Of(thousand, [.. Enumerable.Range(1, 999).Select(index => $"t{index / 2}>t{index}"), "t999>t0"])).Nodes.Count);

        var flood = ChartDrawing.Of(Charts.Read(Charts.Of([.. Enumerable.Range(0, ChartDrawing.MostNodes + 1).Select(index => new JsonObject { ["id"] = $"{index}" })])));
        Assert.True(flood.IsTooLarge);
        Assert.Empty(flood.Nodes);
    }

    private static JsonObject At(JsonObject activity, double x, double y)
    {
        activity["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = x, ["y"] = y } } };
        return activity;
    }

    /// <summary>Draws a chart and checks what holds for all of them.</summary>
    private static ChartDrawing Whole(string json)
    {
        var definition = Charts.Read(json);
        var drawing = ChartDrawing.Of(definition, 1);
        var activities = definition.Root.All().Where(activity => activity != definition.Root || !definition.Root.Inner.Any()).ToList();
        Assert.Equal(activities.Select(activity => activity.NodeId).Order(), drawing.Nodes.Select(node => node.NodeId).Order());
        Assert.All(drawing.Nodes, node => Assert.True(node is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 } && node.X + node.Width <= drawing.Width && node.Y + node.Height <= drawing.Height));
        Assert.All(drawing.Edges.SelectMany(edge => edge.Points), point => Assert.True(point.X >= 0 && point.X <= drawing.Width && point.Y >= 0 && point.Y <= drawing.Height));
        Assert.All(drawing.Edges, edge => Assert.True(edge.Points.Count >= 2));
        var drawn = drawing.Edges.Select(edge => (edge.SourceNodeId, edge.Port, edge.TargetNodeId)).ToList();
        Assert.Equal(drawn.Distinct().Count(), drawn.Count);
        foreach (var (one, index) in drawing.Nodes.Select((node, index) => (node, index)))
        {
            Assert.DoesNotContain(drawing.Nodes.Skip(index + 1), other => Overlap(one, other) && !(one.IsFrame && IsInside(other, one)));
        }

        return drawing;
    }

    private static bool Overlap(DrawnNode one, DrawnNode other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;

    private static bool IsInside(DrawnNode inner, DrawnNode frame) =>
        inner.X >= frame.X && inner.Y >= frame.Y && inner.X + inner.Width <= frame.X + frame.Width && inner.Y + inner.Height <= frame.Y + frame.Height;
}
