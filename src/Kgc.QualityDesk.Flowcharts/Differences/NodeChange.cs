namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A step that came, went or changed, found by its path.</summary>
public sealed record NodeChange(string NodeId, string DisplayText, string Type, IReadOnlyList<PropertyChange> Properties);
