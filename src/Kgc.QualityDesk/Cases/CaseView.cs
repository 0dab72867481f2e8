using Kgc.QualityDesk.Attachments;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>Everything about a case that one person may see. A named expert's view holds no identity and nothing of others.</summary>
public sealed record CaseView
{
    public sealed record Person(string Name, string? Email, string? Organisation, string? Phone)
    {
        public string? PostalAddress { get; init; }
    }

    public sealed record Entry(int Sequence, string Kind, string Text, DateTimeOffset At, ActorKind ActorKind, string Actor, JsonNode? Data);

    public sealed record Said(string Direction, string Kind, string Author, string Body, DateTimeOffset At)
    {
        /// <summary>Written by the applicant of a case that is merged into this one.</summary>
        public bool IsFromMergedCase { get; init; }

        /// <summary>What became of a message to the applicant: <c>waiting</c>, <c>sent</c>, <c>failed</c>, <c>by-hand</c>, <c>posted</c> or <c>told</c>; null where nothing is known.</summary>
        public string? Delivery { get; init; }

        /// <summary>The same as a German sentence, with the reason of a failure.</summary>
        public string? DeliveryText { get; init; }
    }

    public sealed record TaskLine(
        string Id, string Type, string Title, string? Assignee, TaskState State, DateTimeOffset OpenedAt, DateTimeOffset? DueAt,
        DateTimeOffset? EndedAt, string? Outcome, int Version, IReadOnlyList<string> Outcomes);

    public sealed record Vote(
        string Expert, DateTimeOffset RequestedAt, Verdict? Verdict, string? Statement, DateTimeOffset? SubmittedAt, DateTimeOffset? HandedBackAt)
    {
        /// <summary>Leads to <c>/api/v1/reviews/{id}</c>.</summary>
        public string Id { get; init; } = "";

        /// <summary>Number of the frozen revision that this expert was shown.</summary>
        public int? Revision { get; init; }

        public bool IsExternal { get; init; }

        public bool IsRecused { get; init; }

        public string? HandBackReason { get; init; }

        public string? Questions { get; init; }

        /// <summary>By number of the paragraph.</summary>
        public IReadOnlyList<Reviews.ReviewView.Comment> Comments { get; init; } = [];
    }

    public sealed record Answer(
        int Revision, string Text, string Author, DateTimeOffset SubmittedAt, bool IsApproved, string? DecidedBy, DateTimeOffset? DecidedAt,
        string? ReturnComment, DateTimeOffset? SentAt)
    {
        public Responses.RevisionKind Kind { get; init; }

        /// <summary>SHA-256 over text, attachments and recipients as they are now. Send it back with <c>approved</c> and nothing else can be approved.</summary>
        public string? Seal { get; init; }

        public Responses.SealState SealState { get; init; }

        /// <summary>Sent and whole, but whoever would get it now is not whom it was approved for: to them it goes after a new approval only.</summary>
        public bool IsReaddressed { get; init; }

        /// <summary>German: what was changed after the approval; null unless the seal is broken.</summary>
        public string? SealBreak { get; init; }

        /// <summary>Names of the files that go out with it.</summary>
        public IReadOnlyList<string> Files { get; init; } = [];
    }

    public sealed record Due(DateTimeOffset DueAt, IReadOnlyList<Step> Steps)
    {
        /// <summary>Name of the service promise that holds; null where the office's days by priority do.</summary>
        public string? Promise { get; init; }

        /// <summary>Null where no first answer was promised.</summary>
        public DateTimeOffset? FirstDueAt { get; init; }

        /// <summary>When a person first wrote to the applicant; the automatic receipt does not count.</summary>
        public DateTimeOffset? FirstReplyAt { get; init; }

        /// <summary>Null where nothing was promised for the stage that the case is in.</summary>
        public DateTimeOffset? StageDueAt { get; init; }

        /// <summary>The day that the latest interim reply named.</summary>
        public DateTimeOffset? ExpectedAt { get; init; }

        /// <summary>Each date that was promised, and how it stands.</summary>
        public IReadOnlyList<Promised> Dates { get; init; } = [];
    }

    public sealed record Promised(PromisedDateKind Kind, Stage? Stage, DateTimeOffset DueAt, DateTimeOffset? KeptAt, PromisedDateState State);

    public sealed record Step(DateOnly Date, string Kind, string Text);

    public sealed record Interval(Stage Stage, Holder Holder, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? OfficeMinutes);

    public required string Number { get; init; }

    public required string Office { get; init; }

    /// <summary>Code of the kind of case, such as <c>barrier-report</c>.</summary>
    public required string Type { get; init; }

    public Channel Channel { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>Who asks; null for a named expert.</summary>
    public Person? Contact { get; init; }

    public string? DistrictKey { get; init; }

    public Stage Stage { get; init; }

    public CaseStatus Status { get; init; }

    public required string StatusText { get; init; }

    public Priority Priority { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public string? Phase { get; init; }

    public string? ApplicationStage { get; init; }

    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>Mail address.</summary>
    public string? Advisor { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Number of the case in which this one is worked; null while it stands on its own, and for a named expert.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Day of the Wiedervorlage; null without one, and for a named expert.</summary>
    public DateOnly? FollowUpOn { get; init; }

    public string? FollowUpReason { get; init; }

    /// <summary>Sum of the voluntary minutes; null for a named expert.</summary>
    public int? MinutesSpent { get; init; }

    public string? ClosureReason { get; init; }

    public int Version { get; init; }

    public required Due Deadline { get; init; }

    public IReadOnlyList<TaskLine> Tasks { get; init; } = [];

    public IReadOnlyList<Vote> Reviews { get; init; } = [];

    public IReadOnlyList<Said> Messages { get; init; } = [];

    /// <summary>Files of the question; for the office also those of messages, and those that were not taken.</summary>
    public IReadOnlyList<AttachmentView> Attachments { get; init; } = [];

    public IReadOnlyList<Entry> History { get; init; } = [];

    public IReadOnlyList<Interval> Intervals { get; init; } = [];

    /// <summary>The latest revision of the answer.</summary>
    public Answer? Response { get; init; }
}
