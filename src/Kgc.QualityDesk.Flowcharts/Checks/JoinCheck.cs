namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds a WaitAll join whose ways branch off at one exclusive step, so that only one of them can ever bring a token.</summary>
internal static class JoinCheck
{
    public static void Check(ChartGraph graph, List<Finding> findings)
    {
        foreach (var join in graph.Nodes.Values.Where(IsWaitAll))
        {
            var ways = graph.Inbound(join.Id).Where(edge => !graph.IsBackward(edge)).Select(edge => Way(graph, edge)).ToList();
            var split = ways.SelectMany((one, index) => ways.Skip(index + 1).Select(other => ExclusiveSplit(graph, one, other))).FirstOrDefault(node => node is not null);
            if (split is not null)
            {
                findings.Add(new(join.NodeId, $"Die Zusammenführung „{join.DisplayText}“ (WaitAll) kann nie vollständig werden: "
                    + $"„{split.DisplayText}“ nimmt immer nur einen der Wege. WaitAllActive wartet nur auf begonnene Wege"));
            }
        }
    }

    private static bool IsWaitAll(ActivityNode node) =>
        ActivityTypes.KindOf(node.Type) == NodeKind.Join && node.Inputs.GetValueOrDefault("mode")?.ConstantText == nameof(JoinMode.WaitAll);

    /// <summary>The steps and ports that a token must have passed, back to the nearest place where ways meet.</summary>
    private static List<(string Id, string Port)> Way(ChartGraph graph, int edge)
    {
        var way = new List<(string Id, string Port)>();
        while (true)
        {
            var connection = graph.Connections[edge];
            way.Add((connection.Source, connection.SourcePort));
            var before = graph.Inbound(connection.Source).Where(inbound => !graph.IsBackward(inbound)).Take(2).ToList();
            if (before.Count != 1)
            {
                return way;
            }

            edge = before[0];
        }
    }

    private static ActivityNode? ExclusiveSplit(ChartGraph graph, List<(string Id, string Port)> one, List<(string Id, string Port)> other)
    {
        var passed = other.ToDictionary(step => step.Id, step => step.Port, StringComparer.Ordinal);
        var (id, port) = one.Find(step => passed.ContainsKey(step.Id));

        // Both ports directly into the join are one way: either of them brings the token.
        return id is null || (id == one[0].Id && id == other[0].Id) || port == passed[id] || !Ports.AreExclusive(graph.Nodes[id])
            ? null
            : graph.Nodes[id];
    }
}
