using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>Cells of a CSV file that a German spreadsheet opens (semicolons): quoted where they must be, and never a formula.</summary>
public static class CsvCell
{
    /// <summary>One line with its end (RFC 4180).</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Of)) + "\r\n";

    /// <summary>A text that begins like a formula gets an apostrophe before it, as OWASP advises (CSV Injection); a number stays a number.</summary>
    public static string Of(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n,\t'") || (safe.Length > 0 && (safe[0] == ' ' || safe[^1] == ' '))
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    // Blanks and signs that nobody sees do not stop a spreadsheet, and some read the wide forms of East Asian letters too (OWASP names them).
    private static bool IsFormula(string text) => text.Length > 0
        && (text[0] is '\t' or '\r' or '\n' || "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212".Contains(text.FirstOrDefault(IsSeen), StringComparison.Ordinal))
        && !decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static bool IsSeen(char letter) => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format;
}
