using System.Text;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Cuts the text of a condition into words, quoted texts, numbers, dates and signs.</summary>
internal static partial class ConditionTokens
{
    private static readonly string[] TwoCharacterSigns = ["!=", "<=", ">="];

    public static List<ConditionToken> Of(string text)
    {
        var tokens = new List<ConditionToken>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new(ConditionTokenKind.End, "", at + 1));
                return tokens;
            }

            tokens.Add(Next(text, ref at));
        }
    }

    private static ConditionToken Next(string text, ref int at)
    {
        var start = at;
        var first = text[at];
        if (first is '"' or '\'')
        {
            return new(ConditionTokenKind.Text, Quoted(text, ref at), start + 1);
        }

        if (char.IsLetter(first) || first == '_')
        {
            return new(ConditionTokenKind.Word, While(text, ref at, IsWordPart), start + 1);
        }

        if (char.IsAsciiDigit(first) && Date().Match(text, at) is { Success: true } date)
        {
            at += date.Length;
            return new(ConditionTokenKind.Date, date.Value, start + 1);
        }

        if (char.IsAsciiDigit(first) || (first == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            at++;
            return new(ConditionTokenKind.Number, first + While(text, ref at, c => char.IsAsciiDigit(c) || c == '.'), start + 1);
        }

        return new(ConditionTokenKind.Sign, Sign(text, ref at), start + 1);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    private static string While(string text, ref int at, Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var start = at;
        var quote = text[at++];
        var value = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at++];
            if (c != quote)
            {
                value.Append(c);
            }
            else if (at < text.Length && text[at] == quote)
            {
                // A doubled quote is one quote inside the text.
                value.Append(quote);
                at++;
            }
            else
            {
                return value.ToString();
            }
        }

        throw new ConditionSyntaxException(start + 1, "Der Text in Anführungszeichen endet nicht");
    }

    private static string Sign(string text, ref int at)
    {
        foreach (var sign in TwoCharacterSigns)
        {
            if (string.CompareOrdinal(text, at, sign, 0, 2) == 0)
            {
                at += 2;
                return sign;
            }
        }

        if ("()=<>,+-".Contains(text[at]))
        {
            return text[at++].ToString();
        }

        throw new ConditionSyntaxException(at + 1, $"Das Zeichen „{text[at]}“ gehört nicht in eine Bedingung");
    }

    /// <summary>2026-03-01, 2026-03-01T14:30 or 1.3.2026; whether the day exists is asked later.</summary>
    [GeneratedRegex(@"\G(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?|\d{1,2}\.\d{1,2}\.\d{4})(?![\p{L}\d_.])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
