namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Draws the connections of a layered chart: down through the gaps between layers, and around them where they lead back.</summary>
internal sealed class SlotWires
{
    private const double TopRoom = 20;
    private const double LabelRoom = 34;
    private const double ArrowRoom = 26;
    private const double TrackGap = 11;
    private const double Jog = 9;
    private readonly SlotGraph _graph;
    private readonly List<List<Track>> _gaps;
    private readonly Dictionary<ChartWire, List<(Track? Track, double X)>> _paths = [];

    public SlotWires(SlotGraph graph)
    {
        _graph = graph;
        _gaps = [.. Enumerable.Range(0, graph.Rows.Count + 1).Select(_ => new List<Track>())];
    }

    public void Route()
    {
        var lanes = new SideLanes(_graph).Find();
        var ports = new SlotPorts(_graph, lanes);
        foreach (var (wire, slots) in _graph.Chains)
        {
            var xs = slots.Select(slot => slot.X).ToList();
            (xs[0], xs[^1]) = ports.Of(wire);
            Straighten(xs);
            ports.Reach(wire, xs[^1]);
            _paths[wire] = [.. xs.Skip(1).Select((x, index) => (Cross(slots[index].Layer + 1, xs[index], x, xs[index], x), x))];
        }

        foreach (var wire in _graph.Around)
        {
            var (from, to) = ports.Of(wire);
            var lane = lanes[wire];
            _paths[wire] =
            [
                (Cross(_graph[wire.Source].Layer + 1, from, lane, from, null), lane),
                (Cross(_graph[wire.Target].Layer, lane, to, null, to), to),
            ];
        }

        Draw(ports, Heights());
    }

    // A jog of a few pixels looks like a mistake; what stands side by side is farther apart than that.
    private static void Straighten(List<double> xs)
    {
        for (var index = 1; index < xs.Count; index++)
        {
            xs[index] = Math.Abs(xs[index] - xs[index - 1]) < Jog ? xs[index - 1] : xs[index];
        }
    }

    private Track? Cross(int gap, double from, double to, double? upper, double? lower)
    {
        if (Math.Abs(from - to) < 0.5)
        {
            return null;
        }

        var track = new Track(gap, Math.Min(from, to), Math.Max(from, to), upper, lower);
        _gaps[gap].Add(track);
        return track;
    }

    /// <summary>Places the layers from top to bottom; tells where the tracks of each gap begin.</summary>
    private double[] Heights()
    {
        var labelled = _graph.Chains.Select(chain => chain.Wire).Concat(_graph.Around).Where(wire => wire.Label is not null)
            .Select(wire => _graph[wire.Source].Layer + 1).ToHashSet();
        var starts = new double[_gaps.Count];
        var y = 0.0;
        for (var gap = 0; gap < _gaps.Count; gap++)
        {
            Tracks.Assign(_gaps[gap]);
            var tracks = _gaps[gap].Select(track => track.Level + 1).DefaultIfEmpty(0).Max();
            starts[gap] = y + (labelled.Contains(gap) ? LabelRoom : TopRoom);
            y = starts[gap] + (Math.Max(tracks - 1, 0) * TrackGap) + ArrowRoom;
            if (gap < _graph.Rows.Count)
            {
                var boxes = _graph.Rows[gap].Select(slot => slot.Box).OfType<ChartBox>().ToList();
                boxes.ForEach(box => box.Y = y);
                _graph.Rows[gap].Where(slot => slot.Box is not null).ToList().ForEach(slot => slot.Box!.X = slot.X - slot.Half);
                y += boxes.Max(box => box.Height);
            }
        }

        return starts;
    }

    private void Draw(SlotPorts ports, double[] starts)
    {
        foreach (var (wire, path) in _paths)
        {
            var (from, to) = ports.Of(wire);
            List<DrawnPoint> points = [new(from, wire.Source.Bottom)];
            foreach (var (track, x) in path)
            {
                if (track is not null)
                {
                    var y = starts[track.Gap] + (track.Level * TrackGap);
                    points.Add(new(points[^1].X, y));
                    points.Add(new(x, y));
                }
            }

            points.Add(new(to, wire.Target.Y));
            wire.Points = points;
        }
    }
}
