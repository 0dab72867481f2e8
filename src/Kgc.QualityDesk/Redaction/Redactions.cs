using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>
/// Finds what a text gives away before it is published: all that <see cref="SensitiveData"/> knows, read more strictly, what the case
/// knows, and addresses, small places, other people and small associations. It reads linearly and never throws, whatever the text.
/// </summary>
public static class Redactions
{
    /// <summary>In the order of the text; hits do not overlap.</summary>
    public static IReadOnlyList<RedactionHit> Find(string? text, KnownFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var read = ReadText.OfMarkdown(text);
        return [.. RedactionFinders.In(read.Letters, facts).Where(s => s.End <= read.Letters.Length).Select(spot => Hit(read, spot))];
    }

    private static RedactionHit Hit(ReadText read, Spot spot)
    {
        var hit = read.Hit(new Found(SensitiveKind.PersonName, spot.Start, spot.End));
        return new RedactionHit(spot.Kind, hit.Start, hit.Length, hit.Text);
    }
}
