namespace Kgc.QualityDesk.Web.Api.Tasks;

/// <summary>Something a person has to do in a case.</summary>
public sealed record TaskItem
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string CaseNumber { get; init; }

    public required string CaseSubject { get; init; }

    public required string Office { get; init; }

    public required string Role { get; init; }

    /// <summary>Mail address; null when anybody of the role may take it.</summary>
    public string? Assignee { get; init; }

    public QualityDesk.Tasks.TaskState State { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Send it back when completing: it changes when this task does, not when something else of the case does.</summary>
    public int Version { get; init; }

    /// <summary>What the task can be completed with.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }
}
