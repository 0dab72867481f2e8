namespace Kgc.QualityDesk.Attachments;

/// <summary>A file as a page or a program shows it.</summary>
public sealed record AttachmentView
{
    /// <summary>Leads to the file in addresses.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public AttachmentState State { get; init; }

    /// <summary>One German sentence or more: what was changed, what is waited for, why it was not taken. Empty when there is nothing to say.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether it can be downloaded now.</summary>
    public bool IsUsable { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null: not scanned.</summary>
    public DateTimeOffset? ScannedAt { get; init; }

    /// <summary>False: it came with a message.</summary>
    public bool IsOfQuestion { get; init; }

    /// <summary>The office's own, for an answer.</summary>
    public bool IsOfAnswer { get; init; }

    public bool IsKept => State is AttachmentState.Waiting or AttachmentState.Clean;

    public string SizeText => FileSize.German(Size);

    internal static AttachmentView Of(Attachment file, bool scannerIsOn) => new()
    {
        Id = file.PublicId, Name = file.OriginalName, MediaType = file.MediaType, Size = file.Size, State = file.State,
        IsUsable = file.IsUsable(scannerIsOn), ReceivedAt = file.ReceivedAt, ScannedAt = file.ScannedAt, IsOfQuestion = file.MessageId is null && !file.IsOfAnswer, IsOfAnswer = file.IsOfAnswer,
        Remarks = RemarksOf(file, scannerIsOn),
    };

    private static IReadOnlyList<string> RemarksOf(Attachment file, bool scannerIsOn)
    {
        if (file.Reason is { } reason)
        {
            return [FileReasons.German(reason) + (file.ScanNote is null ? "" : $" Gefunden: {file.ScanNote}.")];
        }

        IEnumerable<string> waits = file.State == AttachmentState.Waiting && scannerIsOn ? ["Die Prüfung auf Schadsoftware läuft noch."] : [];
        return [.. FileReasons.GermanOf(file.Notes), .. waits];
    }
}
