using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Reviews;

/// <summary>A file that the advisor chose for a frozen revision.</summary>
public sealed class ReviewRevisionFile
{
    public int Id { get; set; }

    public int RevisionId { get; set; }

    public int AttachmentId { get; set; }

    public Attachment? Attachment { get; set; }

    public required string Name { get; set; }

    /// <summary>Of the bytes as they were; null when none were stored.</summary>
    public string? Sha256 { get; set; }
}
