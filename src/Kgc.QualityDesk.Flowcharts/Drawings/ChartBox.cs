namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A step while it is laid out: its size first, its place in its own flowchart later.</summary>
internal sealed class ChartBox
{
    public const double Plain = 224;
    public const double Padding = 24;
    private const double TextWidth = 164;
    private const double NoteHeight = 18;

    public ChartBox(ActivityNode node, int notes, ChartBlock? inside)
    {
        (Node, Inside) = (node, inside);
        Label = ChartWords.Clean(node.DisplayText);
        Shape = ChartShapes.Of(node);
        Lines = ChartWords.Wrap(Label, inside is null ? TextWidth : Math.Max(TextWidth, inside.Width - Padding), 3);
        var text = 22 + (Lines.Count * ChartWords.LineHeight) + (notes * NoteHeight);
        (Width, Height, Header) = inside is null
            ? (Plain, Math.Max(text, 52), 0)
            : (Math.Max(Plain, inside.Width + (2 * Padding)), text + inside.Height + Padding + 8, text + 8);
    }

    public ActivityNode Node { get; }

    public ChartBlock? Inside { get; }

    public string Label { get; }

    public DrawnShape Shape { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Height above what lies inside.</summary>
    public double Header { get; }

    public double X { get; set; }

    public double Y { get; set; }

    public double Width { get; set; }

    public double Height { get; }

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Middle => X + (Width / 2);
}
