namespace Kgc.QualityDesk.Workflow;

/// <summary>An open task as it will read; it stays the same row, with its assignee and its id.</summary>
/// <param name="TaskId">the row</param>
/// <param name="NodeId">the step of the new version</param>
/// <param name="Title">its title there</param>
/// <param name="Role">its role there</param>
/// <param name="DueAt">kept, or begun anew</param>
/// <param name="IsChanged">whether the person at the task must see it anew</param>
public sealed record TaskPlan(int TaskId, string NodeId, string Title, string Role, DateTimeOffset? DueAt, bool IsChanged);
