namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>A piece of a letter: a heading, a paragraph, or a point of a list.</summary>
/// <param name="Kind">which of them</param>
/// <param name="Level">of the heading, or how deep the list's point stands, from 1</param>
/// <param name="Marker">what stands before a point: a dot or its number</param>
/// <param name="Words">the text in runs</param>
internal sealed record LetterBlock(LetterBlock.Kinds Kind, int Level, string Marker, IReadOnlyList<LetterRun> Words)
{
    public enum Kinds { Heading, Paragraph, Point }

    public static LetterBlock Plain(string text) => new(Kinds.Paragraph, 0, "", [new(text, IsBold: false)]);
}
