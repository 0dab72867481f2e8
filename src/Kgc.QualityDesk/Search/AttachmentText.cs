using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Search;

/// <summary>What stands in a file, read once for the search.</summary>
public sealed class AttachmentText
{
    public int AttachmentId { get; set; }

    public Attachment? Attachment { get; set; }

    public required string Text { get; set; }
}
