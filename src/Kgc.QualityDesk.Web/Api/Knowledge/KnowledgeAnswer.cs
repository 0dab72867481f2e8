using Kgc.QualityDesk.Knowledge;

namespace Kgc.QualityDesk.Web.Api.Knowledge;

/// <summary>A published entry as a whole.</summary>
public sealed record KnowledgeAnswer
{
    public required KnowledgeKind Kind { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string? Question { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    public required string? Keywords { get; init; }

    public required string? Topic { get; init; }

    public required string? Setting { get; init; }

    public required string? Phase { get; init; }

    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Slugs of instruments that help.</summary>
    public required IReadOnlyList<string> Instruments { get; init; }

    /// <summary>Null for both offices.</summary>
    public required string? Office { get; init; }

    public required DateOnly? ReviewedUntil { get; init; }

    public required DateTimeOffset? StartsAt { get; init; }

    public required DateTimeOffset? EndsAt { get; init; }

    public required string? Place { get; init; }

    public required string? Format { get; init; }

    public required string? RegisterAt { get; init; }

    public required string? Source { get; init; }

    public required string? Url { get; init; }

    public required string Address { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required int Version { get; init; }

    internal static KnowledgeAnswer Of(KnowledgeEntry entry) => new()
    {
        Kind = entry.Kind, Slug = entry.Slug, Title = entry.Title, Question = entry.Question, Body = entry.Body, Keywords = entry.Keywords,
        Topic = entry.Topic, Setting = entry.Setting, Phase = entry.Phase, Criteria = entry.CriterionCodes, Instruments = entry.InstrumentSlugs, Office = entry.Office?.Code,
        ReviewedUntil = entry.ReviewedUntil, StartsAt = entry.StartsAt, EndsAt = entry.EndsAt, Place = entry.Place, Format = entry.Format,
        RegisterAt = entry.RegisterAt, Source = entry.Source, Url = entry.Url, Address = KnowledgeHit.AddressOf(entry.Slug),
        PublishedAt = entry.PublishedAt, Version = entry.Version,
    };
}
