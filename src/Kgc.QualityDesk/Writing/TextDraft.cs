using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Writing;

/// <summary>What a member of staff has typed into a field and not sent yet. It is their own, survives session and node, and is purged after some weeks.</summary>
public sealed class TextDraft
{
    public long Id { get; set; }

    public required string PublicId { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    /// <summary>The case that the text is about; null for texts about none.</summary>
    public int? CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>Where the field stands: the path of its page, or the place that several pages share, see <see cref="DraftPlace"/>.</summary>
    public required string Place { get; set; }

    /// <summary>The field's name in its form.</summary>
    public required string Field { get; set; }

    public required string Text { get; set; }

    /// <summary>An earlier text of the same person in the same field, put aside instead of overwritten.</summary>
    public string? Kept { get; set; }

    /// <summary>SHA-256 of the stored text that the person saw when they began.</summary>
    public required string Base { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The window that sent its text: what that window's script saves late must not bring the draft back.</summary>
    public string? EndedPage { get; set; }

    public int Version { get; set; }
}
