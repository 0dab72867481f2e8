namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A line of the trace: what happened when at which step, how it went out, and what the desk would have done.</summary>
public sealed record SimulatedStep(DateTimeOffset At, string NodeId, string Step, string? Outcome, string? Detail);
