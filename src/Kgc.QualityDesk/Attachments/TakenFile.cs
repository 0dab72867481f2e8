namespace Kgc.QualityDesk.Attachments;

/// <summary>A file that was looked into and, if it was taken, has its place in the store; its row is not saved yet.</summary>
public sealed record TakenFile
{
    public required string Name { get; init; }

    public FileKind? Kind { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public string? Sha256 { get; init; }

    public string? StorageName { get; init; }

    public AttachmentState State { get; init; }

    public string? Reason { get; init; }

    public string? Notes { get; init; }

    public string? ScanNote { get; init; }

    public DateTimeOffset? ScannedAt { get; init; }

    public bool IsKept => StorageName is not null;

    public TakenFile Refuse(string reason) => this with
    {
        State = AttachmentState.Refused, Reason = reason, Kind = null, Sha256 = null, StorageName = null, Notes = null, ScannedAt = null,
    };

    public Attachment ToRow(DateTimeOffset at) => new()
    {
        PublicId = AttachmentStore.Random(), OriginalName = Name, Kind = Kind, Size = Size, Sha256 = Sha256, StorageName = StorageName,
        State = State, Reason = Reason, Notes = Notes, ScanNote = ScanNote, ReceivedAt = at, ScannedAt = ScannedAt,
    };
}
