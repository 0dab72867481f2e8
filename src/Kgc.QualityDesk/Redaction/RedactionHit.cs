namespace Kgc.QualityDesk.Redaction;

/// <summary>
/// A spot that must be decided on before the text is published. Start and length count UTF-16 code units of the given text;
/// <see cref="Text"/> is exactly that piece.
/// </summary>
public sealed record RedactionHit(RedactionKind Kind, int Start, int Length, string Text)
{
    public int End => Start + Length;

    /// <summary>What it is, in German.</summary>
    public string Words => RedactionWords.Of(Kind);

    /// <summary>What could stand there instead: <c>[Name]</c>.</summary>
    public string Suggestion => RedactionWords.Instead(Kind);
}
