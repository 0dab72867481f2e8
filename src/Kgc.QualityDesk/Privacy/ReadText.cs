using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// A text as an eye reads it: letters and their accents as one, invisible characters left out, every blank a blank and every dash a hyphen.
/// Findings in <see cref="Letters"/> lead back to places in the text as it was given.
/// </summary>
internal sealed class ReadText
{
    private readonly string source;
    private readonly int[] starts;
    private readonly int[] ends;

    private ReadText(string source, string letters, int[] starts, int[] ends) =>
        (this.source, Letters, this.starts, this.ends) = (source, letters, starts, ends);

    public string Letters { get; }

    public static ReadText Of(string source) => Read(source, at => at);

    /// <summary>A text of Markdown as its reader sees it: without the strokes before signs, stars within words, and with &amp;uuml; as ü.</summary>
    public static ReadText OfMarkdown(string source)
    {
        var plain = MarkdownLetters.Of(source);
        return plain.IsPlain ? Of(source) : Read(plain.Text, plain.Before, source);
    }

    private static ReadText Read(string source, Func<int, int> before, string? original = null)
    {
        var letters = new StringBuilder(source.Length);
        var begins = new List<int>(source.Length);
        var closes = new List<int>(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var end = i + 1;
            while (end < source.Length && IsAccent(source[end]))
            {
                end++;
            }

            if (Seen(source[i], source.AsSpan(i, end - i)) is { } letter)
            {
                letters.Append(letter);
                begins.Add(i);
                closes.Add(end);
            }

            i = end;
        }

        // Places in what was read lead back to places in what was given.
        return original is null ? new ReadText(source, letters.ToString(), [.. begins], [.. closes])
            : new ReadText(original, letters.ToString(), [.. begins.Select(before)], [.. closes.Select(before)]);
    }

    public SensitiveHit Hit(Found found)
    {
        var (start, end) = (starts[found.Start], ends[found.End - 1]);
        return new SensitiveHit(found.Kind, start, end - start, source[start..end]);
    }

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';

    private static char? Seen(char c, ReadOnlySpan<char> withAccents)
    {
        if (withAccents.Length is > 1 and <= 8 && !char.IsSurrogate(c))
        {
            // A digit may bear an accent, too.
            c = new string(withAccents).Normalize(NormalizationForm.FormC)[0];
        }

        return c switch
        {
            < '\u0080' => c,
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u2019' or '\u02BC' or '\u2018' => '\'',
            _ => char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.Format => null,
                UnicodeCategory.SpaceSeparator => ' ',
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
                UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
                _ => c,
            },
        };
    }
}
