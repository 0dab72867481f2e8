namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A flowchart laid out on its own, to be put into the chart or into a frame.</summary>
internal sealed class ChartBlock(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires)
{
    public IReadOnlyList<ChartBox> Boxes => boxes;

    public IReadOnlyList<ChartWire> Wires => wires;

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Moves everything to the corner and measures it.</summary>
    public void Fit()
    {
        if (boxes.Count == 0)
        {
            return;
        }

        var points = wires.SelectMany(wire => wire.Points.Concat(wire.LabelEnds)).ToList();
        var left = Math.Min(boxes.Min(box => box.X), points.Select(point => point.X).DefaultIfEmpty(double.MaxValue).Min());
        var top = Math.Min(boxes.Min(box => box.Y), points.Select(point => point.Y).DefaultIfEmpty(double.MaxValue).Min());
        Move(-left, -top);
        Width = Math.Max(boxes.Max(box => box.Right), points.Select(point => point.X - left).DefaultIfEmpty(0).Max());
        Height = Math.Max(boxes.Max(box => box.Bottom), points.Select(point => point.Y - top).DefaultIfEmpty(0).Max());
    }

    public void Move(double x, double y)
    {
        foreach (var box in boxes)
        {
            (box.X, box.Y) = (box.X + x, box.Y + y);
        }

        foreach (var wire in wires)
        {
            wire.Points = [.. wire.Points.Select(point => point.Moved(x, y))];
            wire.LabelAt = wire.LabelAt.Moved(x, y);
        }
    }
}
