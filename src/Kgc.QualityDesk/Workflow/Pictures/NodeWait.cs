namespace Kgc.QualityDesk.Workflow;

/// <summary>One wait at a node: a task, or a timer. It goes on still when it has no end.</summary>
internal sealed record NodeWait(string NodeId, int OfficeId, DateTimeOffset OpenedAt, DateTimeOffset? EndedAt, DateTimeOffset? DueAt, bool IsTask)
{
    public bool IsOverdueAt(DateTimeOffset now) => IsTask && EndedAt is null && DueAt < now;
}
