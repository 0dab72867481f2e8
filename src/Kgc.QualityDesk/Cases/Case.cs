using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>A question, a report or a request on its way to an answer. The entity guards what must be true; the flowchart decides what comes next.</summary>
public sealed partial class Case
{
    public int Id { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    /// <summary>KGC-TH-2026-00042; the public key.</summary>
    public required string Number { get; set; }

    public required string TypeCode { get; set; }

    /// <summary>As the case's type said on receipt: months to the due date, or null for the office's working days.</summary>
    public int? TermMonths { get; set; }

    public Channel Channel { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public required Contact Contact { get; set; }

    public string? DistrictKey { get; set; }

    public District? District { get; set; }

    public string? Topic { get; set; }

    public string? Setting { get; set; }

    public string? Phase { get; set; }

    public string? ApplicationStage { get; set; }

    public List<CaseTargetGroup> TargetGroups { get; } = [];

    public Priority Priority { get; set; }

    public Stage Stage { get; set; }

    public CaseStatus Status { get; set; }

    public int? AdvisorId { get; set; }

    public Person? Advisor { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When the promise began to run: receipt, or the latest follow-up question.</summary>
    public DateTimeOffset ClockStartedAt { get; set; }

    /// <summary>What was promised on receipt; never changes.</summary>
    public DateTimeOffset PromisedAt { get; set; }

    /// <summary>What was said on receipt about like questions, as a sentence; null when too few were known.</summary>
    public string? HonestPromise { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? PausedAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? FirstAnsweredAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosureReason { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>When the privacy notice was given: at submission, or by the advisor on the telephone.</summary>
    public DateTimeOffset? NoticeGivenAt { get; set; }

    public int? Rating { get; set; }

    public string? RatingComment { get; set; }

    /// <summary>Random id from which the tracking tokens are derived by a keyed hash.</summary>
    public required string TrackingId { get; set; }

    /// <summary>SHA-256 of the token for programs (all of the applicant's rights).</summary>
    public required string TrackingTokenHash { get; set; }

    /// <summary>SHA-256 of the token in links (status; the rest after a one-time code).</summary>
    public required string LinkTokenHash { get; set; }

    /// <summary>A year after closing the tokens end; null while the case is open.</summary>
    public DateTimeOffset? TrackingEndsAt { get; set; }

    /// <summary>Folded text that the search reads, see <see cref="Folding"/>.</summary>
    public required string SearchText { get; set; }

    public int LastSequence { get; set; }

    public required string LastHash { get; set; }

    /// <summary>Concurrency token; grows with every event.</summary>
    public int Version { get; set; }

    public List<CaseEntry> Entries { get; } = [];

    public List<CaseInterval> Intervals { get; } = [];

    public List<DeskTask> Tasks { get; } = [];

    public List<Message> Messages { get; } = [];

    public List<Review> Reviews { get; } = [];

    public List<ResponseRevision> Revisions { get; } = [];

    public bool IsClosed => Stage == Stage.Closed;

    private void EnsureOpen()
    {
        if (IsClosed)
        {
            throw new RuleBroken("case.closed");
        }
    }
}
