namespace Kgc.QualityDesk.Flowcharts;

/// <summary>An arrow that came or went, with the steps' ids and what people call them.</summary>
public sealed record ConnectionChange(string SourceNodeId, string SourceText, string Port, string TargetNodeId, string TargetText);
