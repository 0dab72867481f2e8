namespace Kgc.QualityDesk.Offices;

/// <summary>A text of an office as Markdown: privacy notice, imprint, a mail template. Replaces the shipped default.</summary>
public sealed class OfficeText
{
    public int Id { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    public required string Key { get; set; }

    public required string Markdown { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    public int Version { get; set; }
}
