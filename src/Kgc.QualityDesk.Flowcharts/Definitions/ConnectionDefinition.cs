namespace Kgc.QualityDesk.Flowcharts;

/// <summary>An arrow of the chart, by the ids of two activities of the same flowchart.</summary>
public sealed record ConnectionDefinition(string Source, string SourcePort, string Target, string TargetPort);
