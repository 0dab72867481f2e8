namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One way through a chart, from the start to its end.</summary>
/// <param name="Choices">What was chosen, in order: <c>root:approve=returned</c>.</param>
/// <param name="Trace">Every step on the way.</param>
/// <param name="Fault">Why the chart cannot go on here; null when the way ends properly.</param>
public sealed record SimplePath(IReadOnlyList<string> Choices, IReadOnlyList<SimulatedStep> Trace, string? Fault);
