using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Labels as a drawing can bear them: strangers wrote them, and they may be long, hostile or empty.</summary>
internal static class ChartWords
{
    /// <summary>Pixels between two lines of a label.</summary>
    public const double LineHeight = 19;

    private const int Longest = 300;

    /// <summary>One line without control characters; those that turn the direction of writing would turn the page around them, too.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                clean.Append(' ');
            }
            else if (rune.Value is not (>= 0x202A and <= 0x202E) and not (>= 0x2066 and <= 0x2069) and not (0x200E or 0x200F or 0x061C or 0xFEFF or 0xFFFD))
            {
                clean.Append(rune.ToString());
            }
        }

        var words = string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "?" : Cut(words, Longest);
    }

    /// <summary>Breaks a label into lines, inside of a word only where there is no other way; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int most)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, width)))
        {
            if (line.Length > 0 && WidthOf($"{line} {word}") > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(lines[most - 1] + "…", width)];
    }

    public static string Shortened(string text, double width)
    {
        var letters = Letters(text).ToList();
        while (letters.Count > 1 && WidthOf(string.Concat(letters)) > width)
        {
            letters.RemoveRange(letters.Count - 2, 2);
            letters.Add("…");
        }

        return string.Concat(letters);
    }

    /// <summary>About how wide a text of 15 pixels' height is; a little too wide rather than too narrow.</summary>
    public static double WidthOf(string text) => Letters(text).Sum(WidthOfLetter);

    private static double WidthOfLetter(string letter) => letter[0] switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '!' or '|' or '\'' => 4.6,
        ' ' or 't' or 'f' or 'r' or '(' or ')' or '-' or '/' => 5.4,
        'm' or 'w' or 'M' or 'W' or '…' => 13,
        >= 'A' and <= 'Z' => 10,
        < '\u0370' => 8.4,
        < '\u1100' => 9.5,
        // A family of pictures is one letter only where the font knows it.
        _ => 17 * Math.Max(1, letter.EnumerateRunes().Count(rune => rune.Value is >= 0x1100 and not (>= 0xFE00 and <= 0xFE0F))),
    };

    private static IEnumerable<string> Pieces(string word, double width)
    {
        var piece = new StringBuilder();
        foreach (var letter in Letters(word))
        {
            if (piece.Length > 0 && WidthOf(piece.ToString()) + WidthOfLetter(letter) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(letter);
        }

        yield return piece.ToString();
    }

    private static string Cut(string text, int length) =>
        Letters(text).Take(length + 1).ToList() is var letters && letters.Count > length ? string.Concat(letters.Take(length)) + "…" : string.Concat(letters);

    // A letter with hundreds of accents is one letter to Unicode, but not to a line of the drawing.
    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            yield return letter.Length <= 16 ? letter : letter[..(char.IsHighSurrogate(letter[15]) ? 15 : 16)];
        }
    }
}
