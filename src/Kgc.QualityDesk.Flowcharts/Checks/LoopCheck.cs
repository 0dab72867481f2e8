namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A loop in which nobody waits would run into the step limit.</summary>
internal static class LoopCheck
{
    private const int MostNames = 12;

    public static void Check(ChartGraph graph, List<Finding> findings)
    {
        var pauses = graph.Nodes.Values.Where(Pauses.Always).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var restless = graph.Nodes.Values.Where(node => !pauses.Contains(node.Id) && !HoldsBack(graph, node, pauses)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);

        // What nothing leads into, or out of, lies on no loop; what is left when all of that is gone does, or lies between two.
        while (restless.RemoveWhere(id => !Leads(Sources(graph, id)) || !Leads(Targets(graph, id))) > 0)
        {
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in restless)
        {
            if (!told.Contains(id) && Loop(graph, id, restless) is { Count: > 0 } loop)
            {
                told.UnionWith(loop);
                var names = string.Join(", ", loop.Order(StringComparer.Ordinal).Take(MostNames).Select(other => $"„{graph.Nodes[other].DisplayText}“"));
                findings.Add(new(graph.Nodes[id].NodeId, $"Diese Schleife wartet nirgends und liefe ohne Ende: {names}"));
            }
        }

        bool Leads(IEnumerable<string> others) => others.Any(restless.Contains);
    }

    // A join holds the token of an instant branch back until the other branches come, and one of those may rest.
    private static bool HoldsBack(ChartGraph graph, ActivityNode node, HashSet<string> pauses) =>
        ActivityTypes.KindOf(node.Type) == NodeKind.Join
        && graph.Inbound(node.Id).Count(edge => !graph.IsBackward(edge)) > 1
        && graph.Before(node.Id).Overlaps(pauses);

    /// <summary>The nodes that the node reaches and that reach it, by restless nodes only; none when it merely lies between two loops.</summary>
    private static HashSet<string> Loop(ChartGraph graph, string id, HashSet<string> restless)
    {
        var after = Walk(id, at => Targets(graph, at).Where(restless.Contains));
        if (!after.Contains(id))
        {
            return [];
        }

        after.IntersectWith(Walk(id, at => Sources(graph, at).Where(restless.Contains)));
        return after;
    }

    private static IEnumerable<string> Sources(ChartGraph graph, string id) => graph.Inbound(id).Select(edge => graph.Connections[edge].Source);

    private static IEnumerable<string> Targets(ChartGraph graph, string id) => graph.Outbound(id).Select(edge => graph.Connections[edge].Target);

    private static HashSet<string> Walk(string from, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var at))
        {
            foreach (var other in next(at).Where(seen.Add))
            {
                open.Push(other);
            }
        }

        return seen;
    }
}
