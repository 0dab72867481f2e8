namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Leads connections around the boxes of a chart whose positions are given: level and upright lines only, few bends, apart from each other.</summary>
internal static class WireRouter
{
    private const int MostCells = 400_000;

    public static void Route(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires)
    {
        var grid = new WireGrid(boxes, MostCells);
        var search = grid.IsTooLarge ? null : new WireSearch(grid);
        // The short ones first: they have the least choice.
        foreach (var wire in wires.OrderBy(wire => wire.IsBackward).ThenBy(Distance))
        {
            wire.Points = search?.Find(wire) ?? Plain(wire);
        }
    }

    private static double Distance(ChartWire wire) => Math.Abs(wire.Source.Middle - wire.Target.Middle) + Math.Abs(wire.Source.Bottom - wire.Target.Y);

    /// <summary>Where hundreds of steps lie about freely, or no way is left: straight down and across, over boxes if need be.</summary>
    private static List<DrawnPoint> Plain(ChartWire wire)
    {
        var (source, target) = (wire.Source, wire.Target);
        if (source.Bottom < target.Y)
        {
            var middle = (source.Bottom + target.Y) / 2;
            return [new(source.Middle, source.Bottom), new(source.Middle, middle), new(target.Middle, middle), new(target.Middle, target.Y)];
        }

        var side = Math.Max(source.Right, target.Right) + WireGrid.Stub;
        var (from, to) = (source.Y + (source.Height * 0.7), target.Y + (target.Height * 0.3));
        return [new(source.Right, from), new(side, from), new(side, to), new(target.Right, to)];
    }
}
