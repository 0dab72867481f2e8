namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The layers of one part of a chart, with the places where long connections pass.</summary>
internal sealed class SlotGraph
{
    private const int MostPasses = 6000;
    private readonly Dictionary<ChartBox, Slot> _slots = [];

    public SlotGraph(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires, Dictionary<ChartBox, int> layers, ChartBox? start)
    {
        var top = boxes.Min(box => layers[box]);
        var rows = Enumerable.Range(0, boxes.Max(box => layers[box]) - top + 1).Select(_ => new List<Slot>()).ToList();
        foreach (var box in boxes)
        {
            _slots[box] = new Slot(layers[box] - top, box);
        }

        var passes = 0;
        // The shortest first: where there are too many passes, it is the longest that go around the chart.
        foreach (var wire in wires.OrderBy(wire => layers[wire.Target] - layers[wire.Source]))
        {
            var span = layers[wire.Target] - layers[wire.Source];
            if (wire.IsBackward || passes + span - 1 > MostPasses)
            {
                Around.Add(wire);
                continue;
            }

            passes += span - 1;
            Chains.Add((wire, Chain(wire, span)));
        }

        Rows = rows;
        Fill(start is not null && _slots.TryGetValue(start, out var first) ? first : null);
    }

    public IReadOnlyList<List<Slot>> Rows { get; }

    /// <summary>Connections that go down through the layers, each with its source, its passes and its target.</summary>
    public List<(ChartWire Wire, IReadOnlyList<Slot> Slots)> Chains { get; } = [];

    /// <summary>Connections that go around the layers: those that lead back.</summary>
    public List<ChartWire> Around { get; } = [];

    public Slot this[ChartBox box] => _slots[box];

    private List<Slot> Chain(ChartWire wire, int span)
    {
        var (source, target) = (_slots[wire.Source], _slots[wire.Target]);
        List<Slot> chain = [source, .. Enumerable.Range(1, span - 1).Select(step => new Slot(source.Layer + step, null)), target];
        for (var index = 1; index < chain.Count; index++)
        {
            chain[index - 1].Below.Add(chain[index]);
            chain[index].Above.Add(chain[index - 1]);
        }

        return chain;
    }

    // The first order is that of a walk from the start, so that what follows each other starts out close to each other.
    private void Fill(Slot? start)
    {
        var seen = new HashSet<Slot>();
        var roots = _slots.Values.OrderBy(slot => slot == start ? 0 : 1).ThenBy(slot => slot.Layer);
        foreach (var root in roots)
        {
            var open = new Stack<Slot>([root]);
            while (open.TryPop(out var slot))
            {
                if (seen.Add(slot))
                {
                    Rows[slot.Layer].Add(slot);
                    slot.Below.AsEnumerable().Reverse().ToList().ForEach(open.Push);
                }
            }
        }

        foreach (var row in Rows)
        {
            SlotOrder.Number(row);
        }
    }
}
