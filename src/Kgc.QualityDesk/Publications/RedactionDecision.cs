using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Publications;

/// <summary>What was decided about one spot: words in its place, or that it may stand, and why.</summary>
public sealed class RedactionDecision
{
    public const int TextLength = 500;
    public const int ReplacementLength = 200;
    public const int ReasonLength = 500;

    public int Id { get; set; }

    public int DraftId { get; set; }

    /// <summary>title, question, body, keywords; with a star behind where the spot arose from replacements.</summary>
    public required string Field { get; set; }

    public RedactionKind Kind { get; set; }

    public required string Text { get; set; }

    /// <summary>Tells the spot by its field, words and surroundings: the same words elsewhere are another spot.</summary>
    public required string Anchor { get; set; }

    /// <summary>Null where the spot may stand.</summary>
    public string? Replacement { get; set; }

    /// <summary>Why it may stand.</summary>
    public string? Reason { get; set; }

    public int DecidedById { get; set; }

    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>Neither words nor a reason: the spot was opened again.</summary>
    public bool IsOpen => Replacement is null && Reason is null;
}
