using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Responses;

/// <summary>One submitted version of the answer, or of an addendum to it. It never changes; an approval holds for exactly this.</summary>
public sealed class ResponseRevision
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public int Number { get; set; }

    public RevisionKind Kind { get; set; }

    public int AuthorId { get; set; }

    public Person? Author { get; set; }

    /// <summary>Whom the author stood in for, when they did.</summary>
    public int? InsteadOfId { get; set; }

    /// <summary>Markdown, in its <see cref="CanonicalText"/>.</summary>
    public required string Text { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    /// <summary>Who decided about it last.</summary>
    public int? DecidedById { get; set; }

    public Person? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Hash of the text that was approved; null while undecided or returned. All that programs before seals kept.</summary>
    public string? ApprovedHash { get; set; }

    /// <summary>What was approved: text, attachments and recipients, see <see cref="Responses.Seal"/>.</summary>
    public string? Seal { get; set; }

    /// <summary>The seal's three parts, each for itself; they tell what was changed.</summary>
    public string? SealParts { get; set; }

    /// <summary>When a change after the approval was found; null again once it is approved anew.</summary>
    public DateTimeOffset? SealBrokenAt { get; set; }

    public SealParts SealBreak { get; set; }

    /// <summary>How many people must approve before it goes out: as many as had, when a change voided their word.</summary>
    public int ApprovalsDue { get; set; }

    public string? ReturnComment { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public List<ResponseFile> Files { get; } = [];

    public List<ResponseApproval> Approvals { get; } = [];

    /// <summary>The text alone is the one that was approved. Whether it may leave the house says <see cref="Cases.Case.SealOf"/>.</summary>
    public bool IsApproved => ApprovedHash is not null && SealBrokenAt is null && Secret.Same(ApprovedHash, Secret.Hash(Text));

    internal IEnumerable<ResponseApproval> Standing => Approvals.Where(a => a.VoidedAt is null);

    /// <summary>Takes back every approval; so many people have to look again.</summary>
    internal void Void(DateTimeOffset at)
    {
        foreach (var approval in Standing.ToList())
        {
            approval.VoidedAt = at;
        }
    }
}
