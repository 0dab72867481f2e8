namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A burst that cannot go on; the caller throws away everything that it did.</summary>
public sealed class FlowchartException(string message, string? nodeId) : Exception(message)
{
    public string? NodeId { get; } = nodeId;
}
