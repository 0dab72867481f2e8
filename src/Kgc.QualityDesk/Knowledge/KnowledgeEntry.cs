using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Something published that may answer a question before it is sent.</summary>
public sealed class KnowledgeEntry
{
    public int Id { get; set; }

    public KnowledgeKind Kind { get; set; }

    /// <summary>The stable part of its address: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    public string? Question { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    public string? Keywords { get; set; }

    public string? Topic { get; set; }

    public string? Setting { get; set; }

    public string? Phase { get; set; }

    /// <summary>Codes of Good-Practice criteria, separated by a space: <c>GP02 GP06</c>.</summary>
    public string? Criteria { get; set; }

    /// <summary>Slugs of instruments that help, separated by a space.</summary>
    public string? Instruments { get; set; }

    /// <summary>Null for an entry of both offices.</summary>
    public int? OfficeId { get; set; }

    public Office? Office { get; set; }

    public KnowledgeState State { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>The last day on which its content counts as checked; null where nobody promised one.</summary>
    public DateOnly? ReviewedUntil { get; set; }

    public DateTimeOffset? StartsAt { get; set; }

    public DateTimeOffset? EndsAt { get; set; }

    public string? Place { get; set; }

    public string? Format { get; set; }

    /// <summary>Where to register for a workshop: a web or mail address.</summary>
    public string? RegisterAt { get; set; }

    /// <summary>Who publishes an instrument.</summary>
    public string? Source { get; set; }

    public string? Url { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    /// <summary>The <see cref="KnowledgeStamp"/> of its last change: whoever knows everything up to a stamp asks for later ones only.</summary>
    public long Stamp { get; set; }

    public int Version { get; set; }

    /// <summary>When a workshop is over.</summary>
    public DateTimeOffset? Until => EndsAt ?? StartsAt;

    public IReadOnlyList<string> InstrumentSlugs => Instruments?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IReadOnlyList<string> CriterionCodes => Criteria?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
