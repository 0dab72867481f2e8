namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A word for programs and its German label; of a button, or of a choice in a form.</summary>
public sealed record TaskOutcome(string Name, string Label);
