using System.Globalization;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Which steps stop a token every time that it comes by: a nested flowchart only when no way leads through it without a stop.</summary>
internal static class Pauses
{
    public static bool Always(ActivityNode node) => ActivityTypes.KindOf(node.Type) switch
    {
        NodeKind.Flowchart => !MayPass(node),
        _ => node.Type switch
        {
            // The moment is past when the loop comes round again.
            ActivityTypes.StartAt => false,
            ActivityTypes.Delay => !IsZero(node),
            _ => ActivityTypes.Waits(node),
        },
    };

    // Steps by which the flowchart can be left at once are found from the ends backwards: a step is one of them when the token
    // does not stop there and every way (of a step that takes one way only: one way) that it then goes leads out at once.
    private static bool MayPass(ActivityNode flowchart)
    {
        var graph = new ChartGraph(flowchart);
        if (graph.Start is not { } start)
        {
            return true;
        }

        var quick = new HashSet<string>(StringComparer.Ordinal);
        var restless = graph.Nodes.Values.Where(node => !Always(node)).ToList();
        while (restless.RemoveAll(node => LeadsOut(graph, node, quick) && quick.Add(node.Id)) > 0)
        {
        }

        return quick.Contains(start.Id);
    }

    private static bool LeadsOut(ChartGraph graph, ActivityNode node, HashSet<string> quick)
    {
        var ways = graph.Outbound(node.Id).Select(edge => graph.Connections[edge]).ToLookup(edge => edge.SourcePort, edge => edge.Target, StringComparer.Ordinal);
        return Ports.AreExclusive(node)
            ? Ports.Of(node).Any(port => ways[port].All(quick.Contains))
            : ways.All(way => way.All(quick.Contains));
    }

    private static bool IsZero(ActivityNode node) =>
        node.Inputs.GetValueOrDefault("timeSpan")?.ConstantText is { } text
        && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span == TimeSpan.Zero;
}
