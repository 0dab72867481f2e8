using System.Linq.Expressions;

namespace Kgc.QualityDesk.Cases;

/// <summary>A case as lists of staff show it.</summary>
public sealed record CaseRow : ICaseKey
{
    /// <summary>The row of a case, for every list that shows one.</summary>
    public static readonly Expression<Func<Case, CaseRow>> Of = c => new CaseRow
    {
        Number = c.Number, Office = c.Office!.Code, Type = c.TypeCode, Subject = c.Subject, Stage = c.Stage, Status = c.Status, Topic = c.Topic,
        AdvisorName = c.Advisor!.DisplayName, ReceivedAt = c.ReceivedAt, DueAt = c.DueAt, PausedAt = c.PausedAt, AnsweredAt = c.AnsweredAt,
        WithdrawnAt = c.WithdrawnAt, FollowUpOn = c.FollowUpOn,
    };

    public required string Number { get; init; }

    public required string Office { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    public Stage Stage { get; init; }

    public CaseStatus Status { get; init; }

    public string? Topic { get; init; }

    public string? AdvisorName { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Wiedervorlage, a day in Berlin.</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>Set while the applicant is asked: the due date stands still.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Computed when read; time never changes a row.</summary>
    public bool IsOverdueAt(DateTimeOffset now) =>
        DueAt < now && PausedAt is null && AnsweredAt is null && WithdrawnAt is null && Stage != Stage.Closed;
}
