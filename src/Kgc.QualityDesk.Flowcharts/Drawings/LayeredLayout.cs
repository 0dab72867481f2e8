namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Layers from top to bottom, after Sugiyama, Tagawa and Toda (Methods for Visual Understanding of Hierarchical System Structures, 1981).
/// The same chart always gives the same picture.
/// </summary>
internal static class LayeredLayout
{
    private const double RowWidth = 2600;
    private const double PartGap = 56;

    public static void Arrange(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires, Dictionary<ChartBox, int> layers, ChartBox? start)
    {
        var shelf = new Shelf(Math.Max(RowWidth, Math.Sqrt(boxes.Count) * 320));
        foreach (var part in Parts(boxes, wires, start))
        {
            var own = wires.Where(wire => part.Contains(wire.Source)).ToList();
            var slots = new SlotGraph([.. boxes.Where(part.Contains)], own, layers, start);
            SlotOrder.Sort(slots);
            SlotPlaces.Find(slots);
            new SlotWires(slots).Route();
            var block = new ChartBlock([.. part], own);
            block.Fit();
            shelf.Put(block);
        }
    }

    /// <summary>What hangs together, the start's part first; steps that nothing leads to or from come last.</summary>
    private static IEnumerable<HashSet<ChartBox>> Parts(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires, ChartBox? start)
    {
        var beside = wires.Select(wire => (wire.Source, wire.Target)).Concat(wires.Select(wire => (wire.Target, wire.Source)))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var seen = new HashSet<ChartBox>();
        foreach (var first in boxes.OrderBy(box => box == start ? 0 : beside[box].Any() ? 1 : 2).Where(box => !seen.Contains(box)))
        {
            var part = new HashSet<ChartBox> { first };
            var open = new Queue<ChartBox>(part);
            while (open.TryDequeue(out var box))
            {
                foreach (var next in beside[box].Where(part.Add))
                {
                    open.Enqueue(next);
                }
            }

            seen.UnionWith(part);
            yield return part;
        }
    }

    /// <summary>Puts parts side by side, and into a new row where the row is full.</summary>
    private sealed class Shelf(double width)
    {
        private double _x;
        private double _y;
        private double _height;

        public void Put(ChartBlock part)
        {
            if (_x > 0 && _x + part.Width > width)
            {
                (_x, _y, _height) = (0, _y + _height + PartGap, 0);
            }

            part.Move(_x, _y);
            _x += part.Width + PartGap;
            _height = Math.Max(_height, part.Height);
        }
    }
}
