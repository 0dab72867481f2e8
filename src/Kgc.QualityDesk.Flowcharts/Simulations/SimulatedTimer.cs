namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Something that the fast clock will come to: an outcome of a waiting step, or (without one) a reminder or an escalation.</summary>
internal sealed record SimulatedTimer(string TokenId, CompiledNode Node, DateTimeOffset DueAt, string? Outcome, string What);
