using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Web.Api.Tracking;

/// <summary>A question as its applicant sees it.</summary>
public sealed record TrackingAnswer
{
    public sealed record Message(string Direction, string Kind, string Body, DateTimeOffset At);

    /// <summary>When the answer is due, and every reason for it as a German sentence.</summary>
    public sealed record Due(DateTimeOffset DueAt, IReadOnlyList<Step> Steps);

    public sealed record Step(DateOnly Date, string Kind, string Text);

    public required string Number { get; init; }

    public required string Office { get; init; }

    public CaseStatus Status { get; init; }

    public required string StatusText { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>By when a person replies for the first time; null where that was not promised, or somebody has.</summary>
    public DateTimeOffset? FirstDueAt { get; init; }

    /// <summary>The day that the latest interim reply named.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    public required Due Deadline { get; init; }

    public required string NextStep { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Until when a withdrawal can be undone; null when the question was not withdrawn.</summary>
    public DateTimeOffset? UndoUntil { get; init; }

    /// <summary>Markdown; null until the answer was sent.</summary>
    public string? Answer { get; init; }

    public int? Rating { get; init; }

    /// <summary>The last day on which a poor rating, or a message to a closed case, takes the case up again; null when none does.</summary>
    public DateOnly? LastReopenDay { get; init; }

    /// <summary>The rating is 1 or 2, and the case can be taken up again today.</summary>
    public bool CanReopen { get; init; }

    public DateTimeOffset? ReopenedAt { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Files of the question and its messages, also those that were not taken.</summary>
    public IReadOnlyList<AttachmentView> Attachments { get; init; } = [];

    public static TrackingAnswer Of(TrackingView view) => new()
    {
        Number = view.Number,
        Office = view.Office,
        Status = view.Status,
        StatusText = view.StatusText,
        ReceivedAt = view.ReceivedAt,
        DueAt = view.DueAt,
        Deadline = new Due(view.Deadline.DueAt, [.. view.Deadline.Steps.Select(s => new Step(s.Date, s.Kind, s.Text))]),
        FirstDueAt = view.FirstDueAt,
        ExpectedAt = view.ExpectedAt,
        NextStep = view.NextStep,
        Subject = view.Subject,
        Body = view.Body,
        AnsweredAt = view.AnsweredAt,
        ClosedAt = view.ClosedAt,
        UndoUntil = view.UndoUntil,
        Answer = view.Answer,
        Rating = view.Rating,
        Attachments = view.Files,
        LastReopenDay = view.LastReopenDay,
        CanReopen = view.CanReopen,
        ReopenedAt = view.ReopenedAt,
        Messages = [.. view.Messages.Select(m => new Message(m.FromApplicant ? "from-applicant" : "to-applicant", m.Kind, m.Body, m.At))],
    };
}
