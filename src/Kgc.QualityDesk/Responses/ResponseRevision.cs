using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Responses;

/// <summary>One submitted version of the answer. An approval holds for exactly this text: it stores the text's hash.</summary>
public sealed class ResponseRevision
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public int Number { get; set; }

    public int AuthorId { get; set; }

    public Person? Author { get; set; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    public int? DecidedById { get; set; }

    public Person? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Hash of the text that was approved; null while undecided or returned.</summary>
    public string? ApprovedHash { get; set; }

    public string? ReturnComment { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public bool IsApproved => ApprovedHash is not null && Secret.Same(ApprovedHash, Secret.Hash(Text));
}
