namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Where connections leave a step at its lower edge and reach one at its upper: as straight as can be, and side by side.</summary>
internal sealed class SlotPorts
{
    private const double Corner = 22;
    private const double Apart = 22;
    private readonly Dictionary<ChartWire, double> _from = [];
    private readonly Dictionary<ChartWire, double> _to = [];
    private readonly Dictionary<ChartBox, int> _left;
    private readonly Dictionary<ChartBox, int> _reached;

    public SlotPorts(SlotGraph graph, Dictionary<ChartWire, double> lanes)
    {
        var ends = graph.Chains.Select(chain => (chain.Wire, Below: chain.Slots[1], Above: chain.Slots[^2]))
            .ToDictionary(end => end.Wire, end => (From: Wish(graph[end.Wire.Source], end.Below), To: Wish(graph[end.Wire.Target], end.Above)));
        foreach (var wire in graph.Around)
        {
            ends[wire] = (lanes[wire], lanes[wire]);
        }

        Spread(graph, ends.Keys.ToLookup(wire => wire.Source), wire => ends[wire].From, _from, wire => wire.Label is null ? 0 : ChartWords.WidthOf(wire.Label));
        Spread(graph, ends.Keys.ToLookup(wire => wire.Target), wire => ends[wire].To, _to, _ => 0);
        _left = ends.Keys.CountBy(wire => wire.Source).ToDictionary();
        _reached = ends.Keys.CountBy(wire => wire.Target).ToDictionary();
        foreach (var (wire, slots) in graph.Chains)
        {
            Straighten(graph, wire, slots);
        }
    }

    public (double From, double To) Of(ChartWire wire) => (_from[wire], _to[wire]);

    public void Reach(ChartWire wire, double to) => _to[wire] = to;

    // Two steps above each other are joined in the middle of what they share.
    private static double Wish(Slot slot, Slot other)
    {
        var (left, right) = (Math.Max(slot.X - slot.Half + Corner, other.X - Inner(other)), Math.Min(slot.X + slot.Half - Corner, other.X + Inner(other)));
        return left <= right ? (left + right) / 2 : other.X;
    }

    private static double Inner(Slot slot) => slot.Box is null ? 0 : slot.Half - Corner;

    private static void Spread(
        SlotGraph graph, ILookup<ChartBox, ChartWire> ends, Func<ChartWire, double> wish, Dictionary<ChartWire, double> places, Func<ChartWire, double> width)
    {
        foreach (var end in ends)
        {
            var slot = graph[end.Key];
            var wires = end.OrderBy(wish).ToList();
            var gaps = wires.Skip(1).Select((wire, index) => Math.Max(Apart, ((width(wire) + width(wires[index])) / 2) + 8)).ToList();
            var found = Spacing.Within([.. wires.Select(wish)], gaps, slot.X - slot.Half + Corner, slot.X + slot.Half - Corner);
            for (var index = 0; index < wires.Count; index++)
            {
                places[wires[index]] = found[index];
            }
        }
    }

    // Where a step has one line only, that line may be moved to be straight.
    private void Straighten(SlotGraph graph, ChartWire wire, IReadOnlyList<Slot> slots)
    {
        if (slots.Count == 2)
        {
            var (from, to) = (_from[wire], _to[wire]);
            var (above, below) = (graph[wire.Source], graph[wire.Target]);
            if (Math.Abs(from - to) < 60 && _reached[wire.Target] == 1 && Math.Abs(from - below.X) <= below.Half - Corner)
            {
                _to[wire] = from;
            }
            else if (Math.Abs(from - to) < 60 && _left[wire.Source] == 1 && Math.Abs(to - above.X) <= above.Half - Corner)
            {
                _from[wire] = to;
            }
        }
    }
}
