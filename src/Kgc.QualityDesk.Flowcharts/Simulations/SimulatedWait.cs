namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A step at which the simulation rests.</summary>
/// <param name="Node">where</param>
/// <param name="TokenId">which token</param>
/// <param name="Iteration">index inside a loop; null outside</param>
/// <param name="Outcomes">how it can go on, with German labels</param>
/// <param name="Asks">members of the step's result that the chart reads later, such as <c>experts</c></param>
/// <param name="DueAt">when time alone goes on, or when a task is due</param>
public sealed record SimulatedWait(
    CompiledNode Node, string TokenId, string? Iteration, IReadOnlyList<TaskOutcome> Outcomes, IReadOnlyList<string> Asks, DateTimeOffset? DueAt);
