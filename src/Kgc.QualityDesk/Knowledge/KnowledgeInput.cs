namespace Kgc.QualityDesk.Knowledge;

/// <summary>An entry as somebody writes it; <see cref="KnowledgeCheck"/> says what is wrong with it.</summary>
public sealed record KnowledgeInput
{
    /// <summary>answer, instrument or workshop; answer without it.</summary>
    public string? Kind { get; init; }

    /// <summary>Made from the title without it.</summary>
    public string? Slug { get; init; }

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

    /// <summary>Slugs of instruments that help.</summary>
    public IReadOnlyList<string?>? Instruments { get; init; }

    /// <summary>TH or ST; both offices without it.</summary>
    public string? Office { get; init; }

    public DateOnly? ReviewedUntil { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Place { get; init; }

    public string? Format { get; init; }

    public string? RegisterAt { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    /// <summary>The version that was read, for a change.</summary>
    public int? Version { get; init; }
}
