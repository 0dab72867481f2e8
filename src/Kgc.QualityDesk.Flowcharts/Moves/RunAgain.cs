namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds what would be done a second time, because the new version has it behind a step and the old one before it.</summary>
internal sealed class RunAgain(FlowchartProgram from, FlowchartProgram to, NodeMap map)
{
    public static readonly IReadOnlySet<string> None = new HashSet<string>();

    private readonly Dictionary<string, IReadOnlySet<string>> _known = new(StringComparer.Ordinal);

    public IReadOnlySet<string> NewlyAhead(CompiledNode node)
    {
        if (!_known.TryGetValue(node.NodeId, out var found))
        {
            _known[node.NodeId] = found = map.Target(node) is { } target ? Find(node, target) : None;
        }

        return found;
    }

    private HashSet<string> Find(CompiledNode node, CompiledNode target)
    {
        var (before, after) = (Ahead(from, node), Ahead(to, target));
        return from.Nodes.Where(old => old.Kind is NodeKind.Host or NodeKind.ForEach or NodeKind.SetVariable)
            .Where(old => !before.Contains(old.NodeId) && map.Target(old) is { } fresh && after.Contains(fresh.NodeId))
            .Select(old => old.NodeId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The step itself and all that a token can still come to from there, in and around the flowchart it lies in.</summary>
    private static HashSet<string> Ahead(FlowchartProgram program, CompiledNode start)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<CompiledNode> open = new([start]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node.NodeId))
            {
                continue;
            }

            foreach (var connection in node.Outbound)
            {
                open.Push(program.Node(connection.TargetNodeId));
            }

            if (node.First is { } inner && node != start.Parent)
            {
                open.Push(inner);
            }
        }

        // When the flowchart around the step is left, the way goes on behind it; what lies inside of it is not entered anew.
        if (start.Parent is { } parent)
        {
            foreach (var connection in parent.Outbound)
            {
                seen.UnionWith(Ahead(program, program.Node(connection.TargetNodeId)));
            }

            if (parent.Outbound.Count == 0 && parent.Parent is not null)
            {
                seen.UnionWith(Ahead(program, parent).Where(id => id != parent.NodeId && !id.StartsWith(parent.NodeId + ":", StringComparison.Ordinal)));
            }
        }

        return seen;
    }
}
