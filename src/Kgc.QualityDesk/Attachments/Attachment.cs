using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Search;

namespace Kgc.QualityDesk.Attachments;

/// <summary>
/// A file that an applicant added to a draft, a question or a message, and what became of it. Files that were not taken stay as a
/// row with the reason, so that the page can say so; see <see cref="AttachmentState"/>.
/// </summary>
public sealed class Attachment
{
    public int Id { get; set; }

    /// <summary>128 random bits as hex: the file's name in addresses.</summary>
    public required string PublicId { get; set; }

    /// <summary>The draft that the file belongs to until it is sent; the draft's own purge may be faster than ours, so no foreign key.</summary>
    public int? DraftId { get; set; }

    public int? CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>Null: the file belongs to the question itself.</summary>
    public long? MessageId { get; set; }

    public Message? Message { get; set; }

    /// <summary>The cleaned name, see <see cref="FileNames"/>.</summary>
    public required string OriginalName { get; set; }

    /// <summary>Null for a file that was not taken.</summary>
    public FileKind? Kind { get; set; }

    /// <summary>Bytes as stored; of a refused file as received.</summary>
    public long Size { get; set; }

    /// <summary>Lower-case hex of the stored bytes; null when none are stored.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The file's name in <see cref="AttachmentStore"/>; null when no bytes are stored.</summary>
    public string? StorageName { get; set; }

    /// <summary>
    /// Place among a draft's files, 0 to 4. Unique, so that of two uploads at the same instant one sees the other's files.
    /// </summary>
    public int? Slot { get; set; }

    public AttachmentState State { get; set; }

    /// <summary>Why it was refused, a code of <see cref="FileReasons"/>.</summary>
    public string? Reason { get; set; }

    /// <summary>What was changed or could not be looked into, codes of <see cref="FileReasons"/> with blanks between.</summary>
    public string? Notes { get; set; }

    /// <summary>What the scanner called it.</summary>
    public string? ScanNote { get; set; }

    /// <summary>What became of its text; null until it was looked for.</summary>
    public FileTextState? TextState { get; set; }

    /// <summary>The office's own: it belongs to the answer, and nobody outside sees it before that is sent.</summary>
    public bool IsOfAnswer { get; set; }

    /// <summary>Who of the office added it to the answer.</summary>
    public int? AddedById { get; set; }

    /// <summary>When it was taken off the answer again; a revision that named it before still does.</summary>
    public DateTimeOffset? TakenOffAt { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset? ScannedAt { get; set; }

    public string MediaType => Kind?.MediaType() ?? "application/octet-stream";

    /// <summary>Whether its bytes are kept, so that it counts for the limits.</summary>
    public bool IsKept => State is AttachmentState.Waiting or AttachmentState.Clean;

    /// <summary>Whether it may be handed out: with a scanner only what that called clean.</summary>
    public bool IsUsable(bool scannerIsOn) => State == AttachmentState.Clean || (State == AttachmentState.Waiting && !scannerIsOn);

    /// <summary>The scanner found nothing.</summary>
    public void Pass(DateTimeOffset at) => (State, ScannedAt) = (AttachmentState.Clean, at);

    /// <summary>The scanner's word ends it; the caller deletes the bytes after the save.</summary>
    public void Condemn(AttachmentState state, string reason, string? signature, DateTimeOffset at)
    {
        (State, Reason, ScanNote, ScannedAt) = (state, reason, signature, at);
        (StorageName, Sha256, Slot) = (null, null, null);
    }
}
