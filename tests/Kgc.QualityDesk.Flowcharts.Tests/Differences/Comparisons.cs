using System.Text.Json.Nodes;
using static Kgc.QualityDesk.Flowcharts.Tests.Charts;

namespace Kgc.QualityDesk.Flowcharts.Tests.Differences;

public sealed class Comparisons
{
    [Fact]
    public void The_same_chart_in_another_spelling_has_no_difference()
    {
        var chart = JsonNode.Parse(Charts.Shipped)!;
        chart["version"] = 9;
        chart["id"] = "other";
        chart["toolVersion"] = "3.0.0";
        Assert.True(Between(Charts.Shipped, chart.ToJsonString()).IsEmpty);
    }

    [Fact]
    public void Steps_ways_variables_and_properties_are_told_apart()
    {
        var old = Of([Task("a"), Task("b"), Task("gone")], "a:ok>b", "b:ok>gone");
        var node = Task("b");
        node["dueWorkingDays"] = 5;
        var fresh = Definition([Task("a"), node, Task("new")], "a:ok>b", "b:ok>new");
        fresh["name"] = "Anders";
        fresh["variables"]!.AsArray().Add(Variable("More"));
        var difference = Between(old, fresh.ToJsonString());
        Assert.Equal("root:new", Assert.Single(difference.Added).NodeId);
        Assert.Equal("root:gone", Assert.Single(difference.Removed).NodeId);
        var change = Assert.Single(Assert.Single(difference.Changed).Properties);
        Assert.Equal(("dueWorkingDays", "1", "5"), (change.Name, change.Old?.GetRawText(), change.New?.GetRawText()));
        Assert.Equal(("root:b", "root:new"), (Assert.Single(difference.AddedConnections).SourceNodeId, difference.AddedConnections[0].TargetNodeId));
        Assert.Equal("root:gone", Assert.Single(difference.RemovedConnections).TargetNodeId);
        Assert.Equal("More", Assert.Single(difference.Variables).Name);
        Assert.Equal("name", Assert.Single(difference.Head).Name);
        Assert.False(difference.IsDrawingOnly);
    }

    [Fact]
    public void A_moved_step_is_drawing_only()
    {
        var chart = JsonNode.Parse(Charts.Shipped)!;
        var first = chart["root"]!["activities"]![0]!;
        first["metadata"]!["designer"]!["position"]!["x"] = 4711;
        var difference = Between(Charts.Shipped, chart.ToJsonString());
        Assert.True(difference is { IsDrawingOnly: true, IsEmpty: false });
        Assert.Single(difference.Moved);
    }

    private static DefinitionDifference Between(string old, string fresh) => DefinitionDifference.Between(Read(old), Read(fresh));
}
