using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>The question as every task shows it. <see cref="Contact"/> is null for an expert: who asks is none of a review's business.</summary>
public sealed record QuestionPanel
{
    public required string Number { get; init; }

    /// <summary>German name of the kind of case.</summary>
    public required string Type { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required string Office { get; init; }

    public string? District { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public string? Phase { get; init; }

    public string? ApplicationStage { get; init; }

    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    public required string Priority { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>Of the frozen revision, numbered; empty for everybody who sees the case itself.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Files of the question, and for the office those of its messages too.</summary>
    public IReadOnlyList<AttachmentView> Files { get; init; } = [];

    /// <summary>The question as it was frozen for an expert.</summary>
    public QuestionPanel Frozen(ReviewRevision? revision, TermNames terms) => revision is null ? this : this with
    {
        Subject = revision.Subject, Body = revision.Body, Paragraphs = revision.Paragraphs,
        Topic = terms.Of(TermKind.Topic, revision.Topic), Setting = terms.Of(TermKind.Setting, revision.Setting),
        Phase = terms.Of(TermKind.Phase, revision.Phase), ApplicationStage = terms.Of(TermKind.ApplicationStage, revision.ApplicationStage),
        TargetGroups = [.. revision.TargetGroupCodes.Select(g => terms.Of(TermKind.TargetGroup, g)!)], Priority = revision.Priority.German(),
    };

    public static QuestionPanel Of(Case theCase, TermNames terms, bool withContact) => new()
    {
        Number = theCase.Number,
        Type = terms.TypeOf(theCase.OfficeId, theCase.TypeCode),
        Subject = theCase.Subject,
        Body = theCase.Body,
        Office = theCase.Office!.LandName,
        District = theCase.District?.Name,
        Topic = terms.Of(TermKind.Topic, theCase.Topic),
        Setting = terms.Of(TermKind.Setting, theCase.Setting),
        Phase = terms.Of(TermKind.Phase, theCase.Phase),
        ApplicationStage = terms.Of(TermKind.ApplicationStage, theCase.ApplicationStage),
        TargetGroups = [.. theCase.TargetGroups.Select(g => terms.Of(TermKind.TargetGroup, g.Code)!)],
        Priority = theCase.Priority.German(),
        ReceivedAt = theCase.ReceivedAt,
        DueAt = theCase.DueAt,
        Contact = withContact ? theCase.Contact : null,
    };
}
