using Kgc.QualityDesk.Publications;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>
/// An entry as somebody writes it: all that a draft of an answer says, and what only instruments, workshops and files say beside it.
/// <see cref="KnowledgeCheck"/> tells what is wrong with it.
/// </summary>
public sealed record KnowledgeInput : PublicationInput
{
    /// <summary>answer, instrument or workshop; answer without it.</summary>
    public string? Kind { get; init; }

    /// <summary>Made from the title without it.</summary>
    public string? Slug { get; init; }

    /// <summary>TH or ST; both offices without it.</summary>
    public string? Office { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Place { get; init; }

    public string? Format { get; init; }

    public string? RegisterAt { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }
}
