namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A line of the journal. The outcome is null when the node begins to wait; several outcomes of a fork are joined by a comma.</summary>
public sealed record FlowStep(string NodeId, string? Outcome, string? Iteration, string? TokenId);
