namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A connection as it is drawn: straight lines from one step to another, the arrow head at the last point.</summary>
public sealed record DrawnEdge(string SourceNodeId, string Port, string TargetNodeId, IReadOnlyList<DrawnPoint> Points)
{
    /// <summary>What people call the outcome; null where a step has only one.</summary>
    public string? Label { get; init; }

    /// <summary>Middle of the label.</summary>
    public DrawnPoint LabelAt { get; init; }

    /// <summary>Whether the connection leads back, to a step that was passed before.</summary>
    public bool IsBackward { get; init; }
}
