using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tasks;

/// <summary>A task as lists and programs see it.</summary>
public sealed record TaskRow
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string CaseNumber { get; init; }

    public required string CaseSubject { get; init; }

    public Stage CaseStage { get; init; }

    public Priority Priority { get; init; }

    public required string Office { get; init; }

    public required string Role { get; init; }

    public string? AssigneeEmail { get; init; }

    public string? AssigneeName { get; init; }

    /// <summary>The colleague in whose stead the reader does this task today; null for everybody's own.</summary>
    public string? InsteadOf { get; init; }

    public TaskState State { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Outcome { get; init; }

    public int Version { get; init; }

    /// <summary>What it can be completed with, and how a person reads that.</summary>
    public IReadOnlyList<(string Name, string Label)> Outcomes { get; init; } = [];

    internal int? AssigneeId { get; init; }

    internal int OfficeId { get; init; }

    internal string? NodeId { get; init; }

    internal int? WorkflowVersionId { get; init; }

    /// <summary>Computed when read; time never changes a row.</summary>
    public bool IsOverdueAt(DateTimeOffset now) => DueAt < now && State == TaskState.Open;
}
