namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds a WaitAll join of which two ways exclude each other, so that it can never be complete.</summary>
internal static class JoinCheck
{
    public static void Check(ChartGraph graph, List<Finding> findings)
    {
        var joins = graph.Nodes.Values.Where(IsWaitAll).ToList();
        if (joins.Count == 0 || graph.Start is null)
        {
            return;
        }

        var together = new TogetherReached(graph);
        foreach (var join in joins)
        {
            if (Excluding(graph, together, join) is var (one, other))
            {
                findings.Add(new(join.NodeId, $"Die Zusammenführung „{join.DisplayText}“ (WaitAll) kann nie vollständig werden: "
                    + $"die Wege von „{one.DisplayText}“ und „{other.DisplayText}“ schließen einander aus, es kommt immer nur einer. WaitAllActive wartet nur auf begonnene Wege"));
            }
        }
    }

    private static bool IsWaitAll(ActivityNode node) =>
        ActivityTypes.KindOf(node.Type) == NodeKind.Join && node.Inputs.GetValueOrDefault("mode")?.ConstantText == nameof(JoinMode.WaitAll);

    private static (ActivityNode One, ActivityNode Other)? Excluding(ChartGraph graph, TogetherReached together, ActivityNode join)
    {
        // Several ports of one exclusive step are one way in: either of them brings the token.
        var ways = graph.Inbound(join.Id).Where(edge => !graph.IsBackward(edge)).Select(edge => graph.Connections[edge])
            .Where(edge => together.IsReached(edge.Source))
            .GroupBy(edge => Ports.AreExclusive(graph.Nodes[edge.Source]) ? (edge.Source, "") : (edge.Source, edge.SourcePort))
            .Select(way => (Source: graph.Nodes[way.Key.Source], Ports: way.Select(edge => edge.SourcePort).ToList())).ToList();
        for (var index = 0; index < ways.Count; index++)
        {
            foreach (var other in ways.Skip(index + 1))
            {
                if (!ways[index].Ports.Exists(port => other.Ports.Exists(otherPort => together.Can((ways[index].Source.Id, port), (other.Source.Id, otherPort)))))
                {
                    return (ways[index].Source, other.Source);
                }
            }
        }

        return null;
    }
}
