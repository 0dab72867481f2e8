using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Workflow;

/// <summary>A step that failed with no person waiting for it; a supervisor sees it and can retry or resolve it.</summary>
public sealed class Incident
{
    public const int ReasonLength = 1000;

    public int Id { get; set; }

    public int? CaseId { get; set; }

    public Case? Case { get; set; }

    public long? TimerId { get; set; }

    public DeskTimer? Timer { get; set; }

    public required string Detail { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public int? ResolvedById { get; set; }

    /// <summary>Why it counts as dealt with, or why it is worth another try.</summary>
    public string? Reason { get; set; }

    /// <summary>Concurrency token: of two people who deal with it at once, one is told so.</summary>
    public int Version { get; set; }
}
