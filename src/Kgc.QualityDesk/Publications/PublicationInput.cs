namespace Kgc.QualityDesk.Publications;

/// <summary>An answer as somebody writes it, in a draft or as part of an entry.</summary>
public record PublicationInput
{
    public string? Title { get; init; }

    public string? Question { get; init; }

    /// <summary>Markdown.</summary>
    public string? Body { get; init; }

    public string? Keywords { get; init; }

    /// <summary>Code of a topic; likewise setting and phase.</summary>
    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public string? Phase { get; init; }

    /// <summary>GP01 to GP12.</summary>
    public IReadOnlyList<string?>? Criteria { get; init; }

    /// <summary>Slugs of published instruments that help.</summary>
    public IReadOnlyList<string?>? Instruments { get; init; }

    /// <summary>The last day on which the content counts as checked.</summary>
    public DateOnly? ReviewedUntil { get; init; }

    /// <summary>The version that was read, for a change.</summary>
    public int? Version { get; init; }
}
