namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Which step of the new version a step of the old one is: the one that was named, else the one of the same path.</summary>
internal sealed class NodeMap(FlowchartProgram from, FlowchartProgram to, IReadOnlyDictionary<string, string> mapping)
{
    private readonly Dictionary<string, CompiledNode?> _targets = new(StringComparer.Ordinal);

    public FlowchartProgram From => from;

    public bool IsNamed(CompiledNode node) => mapping.ContainsKey(node.NodeId);

    /// <summary>What lies inside of a mapped container goes with it. Null when the new version has no such step.</summary>
    public CompiledNode? Target(CompiledNode node)
    {
        if (!_targets.TryGetValue(node.NodeId, out var target))
        {
            _targets[node.NodeId] = target = to.Find(Path(node));
        }

        return target;
    }

    /// <summary>Whether both lie in the same flowchart or loop.</summary>
    public bool SamePlace(CompiledNode node, CompiledNode target) =>
        node.Parent is null ? target.Parent is null : target.Parent is not null && Target(node.Parent) == target.Parent;

    private string Path(CompiledNode node) => mapping.TryGetValue(node.NodeId, out var named)
        ? named
        : node.Parent is null ? to.Root.NodeId : $"{Path(node.Parent)}:{node.ActivityId}";
}
