namespace Kgc.QualityDesk.Workflow;

/// <summary>What becomes of one timer. The due date of a task counts as one too (<see cref="Kind"/> is null then).</summary>
/// <param name="NodeId">the step of the new version</param>
/// <param name="Step">what people call it</param>
/// <param name="Kind">null for the due date of a task</param>
/// <param name="Effect">keeps, restarts, begins or ends</param>
/// <param name="DueAt">before; null for one that begins</param>
/// <param name="NewDueAt">after; null for one that ends</param>
/// <param name="TimerId">the row; null for one that begins and for a due date</param>
/// <param name="TaskId">the task concerned</param>
/// <param name="TokenId">the token concerned</param>
public sealed record TimerPlan(
    string NodeId, string Step, TimerKind? Kind, TimerEffect Effect, DateTimeOffset? DueAt, DateTimeOffset? NewDueAt,
    long? TimerId, int? TaskId, string TokenId);
