namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A loop in which nobody waits would run into the step limit.</summary>
internal static class LoopCheck
{
    public static void Check(ChartGraph graph, List<Finding> findings)
    {
        var restless = graph.Nodes.Values.Where(node => !Rests(graph, node)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);

        // What nothing leads into, or out of, lies on no loop; what is left when all of that is gone does.
        while (restless.RemoveWhere(id => !Leads(graph.Inbound(id).Select(edge => graph.Connections[edge].Source))
            || !Leads(graph.Outbound(id).Select(edge => graph.Connections[edge].Target))) > 0)
        {
        }

        foreach (var loop in restless.GroupBy(id => string.Join('\n', Loop(graph, id, restless).Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            if (loop.Key.Length > 0)
            {
                var names = string.Join(", ", loop.Key.Split('\n').Take(12).Select(id => $"„{graph.Nodes[id].DisplayText}“"));
                findings.Add(new(graph.Nodes[loop.First()].NodeId, $"Diese Schleife wartet nirgends und liefe ohne Ende: {names}"));
            }
        }

        bool Leads(IEnumerable<string> others) => others.Any(restless.Contains);
    }

    // A join holds the token of an instant branch back until the other branches come, and one of those may rest.
    private static bool Rests(ChartGraph graph, ActivityNode node) =>
        ActivityTypes.Waits(node)
        || (ActivityTypes.KindOf(node.Type) == NodeKind.Join
            && graph.Inbound(node.Id).Count(edge => !graph.IsBackward(edge)) > 1
            && graph.Before(node.Id).Any(id => ActivityTypes.Waits(graph.Nodes[id])));

    /// <summary>The nodes that the node reaches and that reach it, by restless nodes only; none when it merely lies between two loops.</summary>
    private static IEnumerable<string> Loop(ChartGraph graph, string id, HashSet<string> restless)
    {
        var after = Walk(id, at => graph.Outbound(at).Select(edge => graph.Connections[edge].Target).Where(restless.Contains));
        return after.Contains(id)
            ? after.Intersect(Walk(id, at => graph.Inbound(at).Select(edge => graph.Connections[edge].Source).Where(restless.Contains)), StringComparer.Ordinal)
            : [];
    }

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
