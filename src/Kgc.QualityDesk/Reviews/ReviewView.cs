using Kgc.QualityDesk.Reviews.Links;

namespace Kgc.QualityDesk.Reviews;

/// <summary>One review with the frozen revision that it is about, as one person may see it.</summary>
public sealed record ReviewView
{
    public sealed record File(string Id, string Name, string? Sha256);

    public sealed record Comment(int Paragraph, string Text);

    /// <summary>The frozen revision: nothing of it ever changes.</summary>
    public sealed record Frozen(
        int Number, string Hash, DateTimeOffset FrozenAt, bool IsRedacted, string Subject, IReadOnlyList<Paragraph> Paragraphs, string? Topic, string? Setting,
        string? Phase, string? ApplicationStage, string? DistrictKey, string Priority, IReadOnlyList<string> TargetGroups, IReadOnlyList<File> Files);

    /// <summary>State of the latest link of an expert from outside; never the link itself.</summary>
    public sealed record Link(DateTimeOffset SentAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, bool ShowsApplicant, string? ShowReason);

    public sealed record Access(DateTimeOffset At, ExpertAccessKind Kind, string Text, bool IsRefused, string? Browser);

    /// <summary>Public id.</summary>
    public required string Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string Office { get; init; }

    /// <summary>The task to complete; null when the chart has not opened it.</summary>
    public string? TaskId { get; init; }

    public required string Expert { get; init; }

    public bool IsExternal { get; init; }

    public string? Questions { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public Verdict? Verdict { get; init; }

    public string? Statement { get; init; }

    public IReadOnlyList<Comment> Comments { get; init; } = [];

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? HandedBackAt { get; init; }

    public string? HandBackReason { get; init; }

    public bool IsRecused { get; init; }

    /// <summary>Null in reviews of an older program.</summary>
    public Frozen? Revision { get; init; }

    /// <summary>For advisors, of an expert from outside.</summary>
    public Link? ExternalLink { get; init; }

    public bool IsAwaited => SubmittedAt is null && HandedBackAt is null;
}
