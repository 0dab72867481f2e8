namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A connection while it is laid out.</summary>
internal sealed class ChartWire(ConnectionDefinition connection, ChartBox source, ChartBox target, bool isBackward)
{
    public ConnectionDefinition Connection => connection;

    public ChartBox Source => source;

    public ChartBox Target => target;

    public bool IsBackward => isBackward;

    public string? Label { get; } = PortWords.Of(source.Node, connection.SourcePort) is { } words ? ChartWords.Shortened(words, 150) : null;

    public List<DrawnPoint> Points { get; set; } = [];

    public DrawnPoint LabelAt { get; set; }

    /// <summary>How far the label reaches to both sides; empty until it has its place.</summary>
    public IEnumerable<DrawnPoint> LabelEnds => Label is null || Points.Count == 0 || LabelAt == default
        ? []
        : [LabelAt.Moved(-ChartWords.WidthOf(Label) / 2, 0), LabelAt.Moved(ChartWords.WidthOf(Label) / 2, 0)];
}
