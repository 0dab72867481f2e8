using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Reviews;

/// <summary>One expert's review of a case. Its presence lets that person see the case; the verdict arrives later.</summary>
public sealed class Review
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public int TaskId { get; set; }

    public Tasks.DeskTask? Task { get; set; }

    public int ExpertId { get; set; }

    public Person? Expert { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public Verdict? Verdict { get; set; }

    public string? Statement { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Set when the task went to another expert instead.</summary>
    public DateTimeOffset? HandedBackAt { get; set; }
}
