using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Views;

/// <summary>A way to look at the cases that somebody named: which, with which columns, in which order.</summary>
public sealed class SavedView
{
    public int Id { get; set; }

    /// <summary>128 random bits as hex: the view's name in addresses.</summary>
    public required string PublicId { get; set; }

    public int OwnerId { get; set; }

    public Person? Owner { get; set; }

    /// <summary>The office that shares it; null: the owner's alone.</summary>
    public int? OfficeId { get; set; }

    public Office? Office { get; set; }

    public required string Name { get; set; }

    /// <summary>In the condition language; empty for all cases. „ich“ is whoever looks.</summary>
    public required string Condition { get; set; }

    /// <summary>Codes of <see cref="CaseColumns"/> with commas between.</summary>
    public required string Columns { get; set; }

    /// <summary>One of the sorts of the case list.</summary>
    public required string Sort { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }

    public bool MayBeChangedBy(Actor by) => OwnerId == by.PersonId || (OfficeId is { } office && by.Supervises(office));
}
