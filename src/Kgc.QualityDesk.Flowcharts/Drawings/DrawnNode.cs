namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A step of the chart where it is drawn. <paramref name="Lines"/> is the label as it fits, <paramref name="Label"/> the whole of it.</summary>
public sealed record DrawnNode(
    string NodeId, string Label, IReadOnlyList<string> Lines, DrawnShape Shape, double X, double Y, double Width, double Height)
{
    /// <summary>Whether other steps are drawn inside of it.</summary>
    public bool IsFrame { get; init; }

    /// <summary>0 in the chart itself, 1 in a frame, and so on.</summary>
    public int Depth { get; init; }

    /// <summary>Whether the step can rest until a person or a timer acts; a frame rests when a step inside of it does.</summary>
    public bool Waits { get; init; }

    /// <summary>The word of the file, to name what is unknown.</summary>
    public string Type { get; init; } = "";
}
