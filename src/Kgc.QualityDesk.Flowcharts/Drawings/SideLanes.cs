namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Lanes beside the layers for connections that go around: the short ones close by, the longer ones outside of them.</summary>
internal sealed class SideLanes
{
    private const double First = 22;
    private const double Next = 12;
    private readonly SlotGraph _graph;
    private readonly double[] _left;
    private readonly double[] _right;

    public SideLanes(SlotGraph graph)
    {
        _graph = graph;
        _left = [.. graph.Rows.Select(row => row.Min(slot => slot.X - slot.Half) - First)];
        _right = [.. graph.Rows.Select(row => row.Max(slot => slot.X + slot.Half) + First)];
    }

    public Dictionary<ChartWire, double> Find()
    {
        var lanes = new Dictionary<ChartWire, double>();
        foreach (var wire in _graph.Around.OrderBy(Span).ThenBy(wire => _graph[wire.Target].Layer))
        {
            lanes[wire] = Lane(wire);
        }

        return lanes;
    }

    private int Span(ChartWire wire) => Math.Abs(_graph[wire.Source].Layer - _graph[wire.Target].Layer);

    private double Lane(ChartWire wire)
    {
        var (source, target) = (_graph[wire.Source], _graph[wire.Target]);
        var (from, to) = (Math.Min(source.Layer, target.Layer), Math.Max(source.Layer, target.Layer));
        // A connection that leads down around the layers begins below its source and ends above its target.
        (from, to) = source.Layer < target.Layer ? (from + 1, to - 1) : (from, to);
        var layers = Enumerable.Range(from, Math.Max(to - from + 1, 1)).ToList();
        var (left, right) = (layers.Min(layer => _left[layer]), layers.Max(layer => _right[layer]));
        var toTheRight = (2 * right) - source.X - target.X <= source.X + target.X - (2 * left);
        layers.ForEach(layer => (_left[layer], _right[layer]) = toTheRight ? (_left[layer], right + Next) : (left - Next, _right[layer]));
        return toTheRight ? right : left;
    }
}
