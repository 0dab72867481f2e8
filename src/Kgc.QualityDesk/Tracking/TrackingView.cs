using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tracking;

/// <summary>What an applicant sees of their own case. The first part stands behind every link; the rest asks for a code first.</summary>
public sealed record TrackingView
{
    /// <summary>Something said between applicant and desk; never a note of the office.</summary>
    public sealed record Message(bool FromApplicant, string Kind, string Body, DateTimeOffset At)
    {
        /// <summary>Files that belong to an answer.</summary>
        public IReadOnlyList<AttachmentView> Files { get; init; } = [];

        /// <summary>An answer that was changed after its approval: instead of it stands a sentence that says so.</summary>
        public bool IsWithheld { get; init; }
    }

    public required int CaseId { get; init; }

    public required string Number { get; init; }

    /// <summary>TH or ST.</summary>
    public required string Office { get; init; }

    public CaseStatus Status { get; init; }

    public string StatusText => Status.German();

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>While the applicant is asked, every working day moves it on.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>What was said on receipt about like questions, while the answer is awaited.</summary>
    public string? HonestPromise { get; init; }

    /// <summary>By when a person replies for the first time; null where that was not promised, or somebody has.</summary>
    public DateTimeOffset? FirstDueAt { get; init; }

    /// <summary>The day that the latest interim reply named; null without one, or once there is an answer.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>The same date with the reasons for it.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>A German sentence: what happens next, or what the applicant can do.</summary>
    public required string NextStep { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Until when a withdrawal can be undone; null when the question was not withdrawn.</summary>
    public DateTimeOffset? UndoUntil { get; init; }

    /// <summary>Also when the case is closed, but may be taken up again by a follow-up question.</summary>
    public bool CanReply { get; init; }

    /// <summary>The last day on which a poor rating, or a follow-up to a closed case, takes the case up again; null when none does.</summary>
    public DateOnly? LastReopenDay { get; init; }

    /// <summary>The answer was rated poor, and the case can be taken up again today.</summary>
    public bool CanReopen { get; init; }

    /// <summary>When the applicant had the case taken up again; null when that has not happened.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    public bool CanWithdraw { get; init; }

    public bool CanRate { get; init; }

    public int? Rating { get; init; }

    public string? RatingComment { get; init; }

    // From here on only for who has proved the right to it.

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>Markdown of the latest answer with the sentence that it is no funding decision; null until it was sent.</summary>
    public string? Answer { get; init; }

    public IReadOnlyList<Message> Messages { get; init; } = [];

    public IReadOnlyList<AttachmentView> Files { get; init; } = [];

    /// <summary>Something sent is withheld; whoever shows the page sees to it that the office learns of it.</summary>
    public bool HasBrokenSeal => Messages.Any(m => m.IsWithheld);
}
