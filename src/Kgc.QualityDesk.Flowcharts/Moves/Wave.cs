namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What lives in a scope, and which ways into a join it can still bring.</summary>
internal sealed class Wave(FlowchartProgram program, IReadOnlySet<string> living, IReadOnlySet<string> holding)
{
    /// <param name="state">the whole instance, in the words of the old version</param>
    /// <param name="scope">the scope looked at</param>
    /// <param name="program">the version in whose chart is looked</param>
    /// <param name="place">a step of the old version in that chart; null when it is not there</param>
    public static Wave Of(FlowState state, FlowScope scope, FlowchartProgram program, Func<string, string?> place)
    {
        var living = state.Waiting.Where(token => token.Scope == scope.Id).Select(token => token.NodeId)
            .Concat(state.Scopes.Where(inner => inner.Parent == scope.Id).Select(inner => inner.NodeId));
        return new(program, living.Select(place).OfType<string>().ToHashSet(StringComparer.Ordinal),
            scope.Held.Keys.Select(place).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    public bool CanStillCome(CompiledNode join) =>
        living.Any(join.Before.Contains) || holding.Any(other => other != join.NodeId && join.Before.Contains(other));

    /// <summary>Ways into the join that neither wait there nor can come in this wave.</summary>
    public IEnumerable<string> Missing(CompiledNode join, IReadOnlyCollection<string> held)
    {
        var reached = Reached(join);
        return program.Nodes.Where(node => node.Parent == join.Parent)
            .SelectMany(node => node.Outbound.Where(connection => connection.TargetNodeId == join.NodeId && connection.Entrance is not null)
                .Select(connection => (Node: node, connection.Entrance)))
            .GroupBy(way => way.Entrance!, StringComparer.Ordinal)
            .Where(ways => !held.Contains(ways.Key) && !ways.Any(way => reached.Contains(way.Node.NodeId)))
            .Select(ways => ways.Key);
    }

    private HashSet<string> Reached(CompiledNode join)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new(living.Concat(holding.Where(other => other != join.NodeId)));
        while (open.TryPop(out var at))
        {
            if (at != join.NodeId && seen.Add(at))
            {
                foreach (var connection in program.Node(at).Outbound)
                {
                    open.Push(connection.TargetNodeId);
                }
            }
        }

        return seen;
    }
}
