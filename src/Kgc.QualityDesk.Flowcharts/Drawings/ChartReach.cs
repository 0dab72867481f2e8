namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Which steps can still come, seen from where an instance rests.</summary>
public static class ChartReach
{
    /// <param name="definition">the version that the instance runs</param>
    /// <param name="waiting">node ids of its tokens</param>
    /// <returns>node ids, those that rest now left out unless a loop leads back to them</returns>
    public static IReadOnlySet<string> From(WorkflowDefinition definition, IEnumerable<string> waiting)
    {
        var parents = new Dictionary<string, ActivityNode>(StringComparer.Ordinal);
        foreach (var owner in definition.Root.All())
        {
            foreach (var inner in owner.Inner)
            {
                parents.TryAdd(inner.NodeId, owner);
            }
        }

        var graphs = new Dictionary<string, ChartGraph>(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in waiting)
        {
            // What follows a frame follows everything inside of it.
            for (var at = start; done.Add(at) && parents.TryGetValue(at, out var owner); at = owner.NodeId)
            {
                if (!graphs.TryGetValue(owner.NodeId, out var graph))
                {
                    graphs[owner.NodeId] = graph = new ChartGraph(owner);
                }

                var id = owner.Activities.FirstOrDefault(activity => activity.NodeId == at)?.Id;
                foreach (var next in id is null ? [] : graph.After(id))
                {
                    reached.UnionWith(graph.Nodes[next].All().Select(inner => inner.NodeId));
                }
            }
        }

        return reached;
    }
}
