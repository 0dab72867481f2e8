using System.Globalization;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// Cuts a text into words: runs of letters and digits. A hyphen parts words; soft hyphens, zero-width characters and combining marks
/// belong to the word around them. Gender forms (Kolleg:innen, Kolleg*innen, Kolleg/-innen, KollegInnen, Kolleg(inn)en) end at their base.
/// </summary>
internal static class Tokens
{
    public const int LongestWord = 60;

    private static readonly string[] Endings = ["innen", "inn", "in"];

    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        List<Token> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsSilent(text[end])))
            {
                end++;
            }

            var gender = GenderLength(text, at, end);
            var inner = gender == 0 ? InnerLength(text[at..end]) : 0;
            if (end - at <= LongestWord && (end - at > 1 || gender > 0))
            {
                tokens.Add(new Token(at, end - at + gender, end - at - inner));
            }

            at = end + gender;
        }

        return tokens;
    }

    private static bool IsSilent(char c) =>
        c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>How much of „:innen“ follows a word.</summary>
    private static int GenderLength(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || end - start < 3 || text[end] is not (':' or '*' or '_' or '/' or '(' or '·' or '’'))
        {
            return 0;
        }

        var begin = end + 1;
        if (begin < text.Length && text[begin] == '-')
        {
            begin++;
        }

        foreach (var ending in Endings)
        {
            var after = begin + ending.Length;
            if (after > text.Length || !text[begin..after].Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (text[end] == '(')
            {
                var close = after < text.Length && text[after] == ')' ? after + 1 : after;
                return (close + 2 <= text.Length && text[close..(close + 2)] is "en" ? close + 2 : close) - end;
            }

            return after < text.Length && char.IsLetterOrDigit(text[after]) ? 0 : after - end;
        }

        return 0;
    }

    /// <summary>How much of a word its capital „Innen“ takes: KollegInnen.</summary>
    private static int InnerLength(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["Innen", "In"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && char.IsLower(word[^(ending.Length + 1)]))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
