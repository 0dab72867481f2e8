namespace Kgc.QualityDesk.Attachments;

/// <summary>What became of a file.</summary>
public enum AttachmentState
{
    /// <summary>Kept, not scanned. With a scanner it is in quarantine until it is clean; without one it is usable as it is.</summary>
    Waiting,

    /// <summary>The scanner found nothing.</summary>
    Clean,

    /// <summary>The scanner found something; the bytes are gone, the row stays.</summary>
    Infected,

    /// <summary>Not taken; the bytes were never kept.</summary>
    Refused,
}
