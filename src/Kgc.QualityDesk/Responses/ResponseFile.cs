using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Responses;

/// <summary>A file that goes out with a revision of the answer. Later revisions may name the same file.</summary>
public sealed class ResponseFile
{
    public int RevisionId { get; set; }

    public int AttachmentId { get; set; }

    public Attachment? Attachment { get; set; }
}
