namespace Kgc.QualityDesk.Offices;

/// <summary>
/// One version of an office's text, kept for good: who wrote what and when. Number 0 is the shipped text as it stood when the
/// office first wrote its own; append-only.
/// </summary>
public sealed class OfficeTextVersion
{
    public long Id { get; set; }

    public int OfficeId { get; set; }

    public required string Key { get; set; }

    /// <summary>The <see cref="OfficeText.Version"/> that this was.</summary>
    public int Number { get; set; }

    public required string Markdown { get; set; }

    /// <summary>Null for the shipped text: nobody of the office wrote it.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    /// <summary>The older version that was brought back, if it was.</summary>
    public int? RestoredFrom { get; set; }
}
