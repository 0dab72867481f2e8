using System.Linq.Expressions;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>What a preview looks at; many cases by one query.</summary>
internal sealed record BulkCase
{
    public static readonly Expression<Func<Case, BulkCase>> Of = c => new BulkCase
    {
        Number = c.Number, OfficeId = c.OfficeId, Subject = c.Subject, Version = c.Version, IsClosed = c.Stage == Stage.Closed, ClosureReason = c.ClosureReason,
        IsWithdrawn = c.WithdrawnAt != null,
        MergedInto = c.MergedInto!.Number, IsAnswered = c.AnsweredAt != null, IsAsked = c.PausedAt != null, Topic = c.Topic, AdvisorId = c.AdvisorId, AdvisorName = c.Advisor!.DisplayName,
        FollowUpOn = c.FollowUpOn, FollowUpReason = c.FollowUpReason,
        TriageId = c.Tasks.Where(t => t.Type == TaskTypes.Triage && t.State == TaskState.Open).Select(t => t.PublicId).FirstOrDefault(),
        Step = c.Tasks.Where(t => t.State == TaskState.Open && t.TokenId != null).OrderBy(t => t.Id).Select(t => t.Title).FirstOrDefault(),
        TriagedBy = c.Tasks.Where(t => t.Type == TaskTypes.Triage && t.State == TaskState.Open).Select(t => t.AssigneeId).FirstOrDefault(),
    };

    public required string Number { get; init; }

    public int OfficeId { get; init; }

    public required string Subject { get; init; }

    public int Version { get; init; }

    public bool IsClosed { get; init; }

    public string? ClosureReason { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>Number of the case in which it is worked.</summary>
    public string? MergedInto { get; init; }

    public bool IsAnswered { get; init; }

    /// <summary>The applicant was asked back.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The task at which the chart waits; null where it waits for nobody of the desk.</summary>
    public string? Step { get; init; }

    public string? Topic { get; init; }

    public int? AdvisorId { get; init; }

    public string? AdvisorName { get; init; }

    public DateOnly? FollowUpOn { get; init; }

    public string? FollowUpReason { get; init; }

    /// <summary>The open triage task; null when the case is further on.</summary>
    public string? TriageId { get; init; }

    public int? TriagedBy { get; init; }
}
