namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The order in which people would tell a flow: along its layers, the start first.</summary>
internal sealed class ChartBlockOrder(Dictionary<ChartBox, int> layers, ChartBox? start)
{
    /// <summary>The same block with its steps in order; lines stay as they are.</summary>
    public ChartBlock Sorted(ChartBlock block)
    {
        var connected = block.Wires.SelectMany(wire => new[] { wire.Source, wire.Target }).ToHashSet();
        var sorted = new ChartBlock(
            [.. block.Boxes.OrderBy(box => box == start ? 0 : connected.Contains(box) ? 1 : 2).ThenBy(box => layers[box]).ThenBy(box => box.X).ThenBy(box => box.Y)],
            block.Wires);
        sorted.Fit();
        return sorted;
    }
}
