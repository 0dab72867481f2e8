namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Lays out a flowchart and those inside of it, each on its own: by the designer's positions, or in layers where they are missing.</summary>
internal sealed class ChartPainter(int notes)
{
    private const double Margin = 28;
    private readonly List<DrawnNode> _nodes = [];
    private readonly List<DrawnEdge> _edges = [];

    public ChartDrawing Paint(ActivityNode root)
    {
        var block = Lay(IsContainer(root) ? root.Inner : [root], root);
        Put(block, Margin, Margin, 0);
        return new(Math.Ceiling(block.Width + (2 * Margin)), Math.Ceiling(block.Height + (2 * Margin)), _nodes, _edges);
    }

    private static bool IsContainer(ActivityNode node) => node.Activities.Count > 0 || node.Body is not null;

    private ChartBlock Lay(IEnumerable<ActivityNode> activities, ActivityNode owner)
    {
        var boxes = activities.Select(Box).ToList();
        var byId = new Dictionary<string, ChartBox>(StringComparer.Ordinal);
        boxes.ForEach(box => byId.TryAdd(box.Node.Id, box));
        var graph = new ChartGraph(owner);
        // A loop's body is no node of its own flowchart, so the graph knows what may be connected.
        var wires = Enumerable.Range(0, graph.Connections.Count)
            .Select(edge => new ChartWire(graph.Connections[edge], byId[graph.Connections[edge].Source], byId[graph.Connections[edge].Target], graph.IsBackward(edge)))
            .ToList();
        var start = graph.Start is { } first ? byId[first.Id] : null;
        var layers = ChartLayers.Of(boxes, wires);
        var block = new ChartBlock(boxes, wires);
        if (!DesignerLayout.Arrange(boxes, wires))
        {
            LayeredLayout.Arrange(boxes, wires, layers, start);
        }

        LabelPlaces.Find(boxes, wires);
        block.Fit();
        return new ChartBlockOrder(layers, start).Sorted(block);
    }

    private ChartBox Box(ActivityNode node) => new(node, notes, IsContainer(node) ? Lay(node.Inner, node) : null);

    private void Put(ChartBlock block, double x, double y, int depth)
    {
        foreach (var box in block.Boxes)
        {
            _nodes.Add(new(box.Node.NodeId, box.Label, box.Lines, box.Shape, x + box.X, y + box.Y, box.Width, box.Height)
            {
                IsFrame = box.Inside is not null, Depth = depth, Waits = ActivityTypes.Waits(box.Node), Type = box.Node.Type,
            });
            if (box.Inside is { } inside)
            {
                Put(inside, x + box.X + ((box.Width - inside.Width) / 2), y + box.Y + box.Header, depth + 1);
            }
        }

        _edges.AddRange(block.Wires.Select(wire => new DrawnEdge(
            wire.Source.Node.NodeId, wire.Connection.SourcePort, wire.Target.Node.NodeId, [.. wire.Points.Select(point => point.Moved(x, y))])
        {
            Label = wire.Label, LabelAt = wire.LabelAt.Moved(x, y), IsBackward = wire.IsBackward,
        }));
    }
}
