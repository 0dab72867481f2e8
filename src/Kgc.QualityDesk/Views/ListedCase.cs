using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Views;

/// <summary>A case with everything that a column may show. Only for whoever advises the case: it names the person who asks.</summary>
public sealed record ListedCase : ICaseKey
{
    public static readonly Expression<Func<Case, ListedCase>> Of = c => new ListedCase
    {
        Number = c.Number, Office = c.Office!.Code, Type = c.TypeCode, Subject = c.Subject, Stage = c.Stage, Status = c.Status, Topic = c.Topic,
        Setting = c.Setting, Phase = c.Phase, District = c.District!.Name, Priority = c.Priority, Channel = c.Channel, AdvisorName = c.Advisor!.DisplayName,
        ReceivedAt = c.ReceivedAt, DueAt = c.DueAt, FollowUpOn = c.FollowUpOn, PausedAt = c.PausedAt, AnsweredAt = c.AnsweredAt, WithdrawnAt = c.WithdrawnAt, ClosedAt = c.ClosedAt,
        ClosureReason = c.ClosureReason, Rating = c.Rating, ContactName = c.Contact.Name, Organisation = c.Contact.Organisation,
    };

    public required string Number { get; init; }

    public required string Office { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    public Stage Stage { get; init; }

    public CaseStatus Status { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public string? Phase { get; init; }

    public string? District { get; init; }

    public Priority Priority { get; init; }

    public Channel Channel { get; init; }

    public string? AdvisorName { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateOnly? FollowUpOn { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosureReason { get; init; }

    public int? Rating { get; init; }

    public string? ContactName { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Whether the due date still matters.</summary>
    public bool IsAwaited => AnsweredAt is null && WithdrawnAt is null && Stage != Stage.Closed;

    public bool IsOverdueAt(DateTimeOffset now) => IsAwaited && PausedAt is null && DueAt < now;
}
