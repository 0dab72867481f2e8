using System.Globalization;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Characters that no condition may hold, quoted or not: they hide what it says, or no database keeps them.</summary>
internal static class ConditionCharacters
{
    public static void Check(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (FaultOf(text[at]) is { } fault)
            {
                throw new ConditionSyntaxException(at + 1, string.Create(CultureInfo.InvariantCulture, $"{fault} (U+{(int)text[at]:X4}) gehört nicht in eine Bedingung"));
            }
        }
    }

    private static string? FaultOf(char c) => c switch
    {
        '\t' or '\n' or '\r' => null,
        _ when char.IsControl(c) => "Ein Steuerzeichen",
        _ when char.IsSurrogate(c) => "Ein halbes Zeichen",
        '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "Ein Zeichen, das die Schreibrichtung umkehrt,",
        '\uFEFF' or '\uFFFE' or '\uFFFF' => "Ein unsichtbares Zeichen",
        _ => null,
    };
}
