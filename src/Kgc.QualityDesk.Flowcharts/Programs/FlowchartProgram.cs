namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A checked definition, compiled once per version; immutable and safe to share between threads.</summary>
public sealed class FlowchartProgram
{
    private readonly Dictionary<string, CompiledNode> _nodes = new(StringComparer.Ordinal);

    private FlowchartProgram(WorkflowDefinition definition)
    {
        Definition = definition;
        if (definition.Shape is [var broken, ..])
        {
            throw new FlowchartException(broken.Reason, broken.Place);
        }

        Root = Compile(definition.Root, null);
        if (Root.Kind != NodeKind.Flowchart)
        {
            throw new FlowchartException("Der Ablauf (root) ist kein Elsa.Flowchart.", Root.NodeId);
        }
    }

    public WorkflowDefinition Definition { get; }

    public IEnumerable<CompiledNode> Nodes => _nodes.Values;

    internal CompiledNode Root { get; }

    /// <exception cref="FlowchartException">The definition was not checked before and cannot run.</exception>
    public static FlowchartProgram Compile(WorkflowDefinition d) => new(d);

    /// <exception cref="FlowchartException">The version has no such node.</exception>
    public CompiledNode Node(string nodeId) =>
        Find(nodeId) ?? throw new FlowchartException($"Version {Definition.Version} von „{Definition.Name}“ hat keinen Schritt „{nodeId}“.", nodeId);

    public CompiledNode? Find(string nodeId) => _nodes.GetValueOrDefault(nodeId);

    private CompiledNode Compile(ActivityNode source, CompiledNode? parent)
    {
        var node = new CompiledNode(source, parent);
        if (!_nodes.TryAdd(node.NodeId, node))
        {
            throw new FlowchartException($"Die Kennung „{source.Id}“ ist doppelt vergeben.", node.NodeId);
        }

        if (node.Kind == NodeKind.Flowchart)
        {
            CompileFlowchart(node);
        }
        else if (source.Body is { } body)
        {
            node.First = Compile(body, node);
        }

        return node;
    }

    private void CompileFlowchart(CompiledNode flowchart)
    {
        var graph = new ChartGraph(flowchart.Source);
        var inner = flowchart.Source.Activities.Select(activity => Compile(activity, flowchart))
            .ToDictionary(node => node.ActivityId, StringComparer.Ordinal);
        flowchart.First = graph.Start is { } start
            ? inner[start.Id]
            : throw new FlowchartException($"„{flowchart.DisplayText}“ hat keinen Anfang.", flowchart.NodeId);
        foreach (var node in inner.Values)
        {
            node.Outbound = [.. graph.Outbound(node.ActivityId).Select(edge => Connection(graph, edge, inner))];
            if (node.Kind == NodeKind.Join)
            {
                node.Before = NodeIds(graph.Before(node.ActivityId), inner);
                node.Upstream = NodeIds(graph.Upstream(node.ActivityId), inner);
                node.Entrances = graph.Inbound(node.ActivityId).Select(edge => Entrance(graph, edge)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    private static HashSet<string> NodeIds(IEnumerable<string> ids, Dictionary<string, CompiledNode> nodes) =>
        ids.Select(id => nodes[id].NodeId).ToHashSet(StringComparer.Ordinal);

    private static CompiledConnection Connection(ChartGraph graph, int edge, Dictionary<string, CompiledNode> nodes)
    {
        var connection = graph.Connections[edge];
        return new(nodes[connection.Source].NodeId, connection.SourcePort, nodes[connection.Target].NodeId, Entrance(graph, edge));
    }

    // Two ports of which only one can be taken are one way into a join: either of them brings the token.
    private static string? Entrance(ChartGraph graph, int edge)
    {
        var connection = graph.Connections[edge];
        return graph.IsBackward(edge)
            ? null
            : Ports.AreExclusive(graph.Nodes[connection.Source]) ? connection.Source : $"{connection.Source}/{connection.SourcePort}";
    }
}
