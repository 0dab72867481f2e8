using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Reviews;

/// <summary>
/// One expert's review of one frozen revision of a case. Its presence lets that person see the case; the verdict arrives later.
/// An expert from outside has no account: then <see cref="ExpertId"/> is null and name and address stand here.
/// </summary>
public sealed class Review
{
    public int Id { get; set; }

    /// <summary>128 random bits as hex: the id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public int CaseId { get; set; }

    /// <summary>Null until the chart opens the task.</summary>
    public int? TaskId { get; set; }

    public Tasks.DeskTask? Task { get; set; }

    public int? ExpertId { get; set; }

    public Person? Expert { get; set; }

    public string? ExternalName { get; set; }

    public string? ExternalEmail { get; set; }

    /// <summary>What this expert looks at, whatever becomes of the case; null only in reviews of an older program.</summary>
    public int? RevisionId { get; set; }

    public ReviewRevision? Revision { get; set; }

    /// <summary>What the advisor asks this expert.</summary>
    public string? Questions { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public Verdict? Verdict { get; set; }

    public string? Statement { get; set; }

    public List<ReviewComment> Comments { get; } = [];

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Set when the expert handed the review back, or the task went to another one instead.</summary>
    public DateTimeOffset? HandedBackAt { get; set; }

    public string? HandBackReason { get; set; }

    /// <summary>Handed back because the expert is not impartial (Befangenheit).</summary>
    public bool IsRecused { get; set; }

    public bool IsAwaited => SubmittedAt is null && HandedBackAt is null;

    public bool IsExternal => ExpertId is null;

    /// <summary>Name for people who may see who reviews.</summary>
    public string By => Expert?.DisplayName ?? ExternalName ?? "";
}
