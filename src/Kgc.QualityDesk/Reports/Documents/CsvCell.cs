using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>A cell of a CSV file that a spreadsheet opens: quoted where it must be, and never a formula.</summary>
public static class CsvCell
{
    /// <summary>A text that begins like a formula gets an apostrophe before it, as OWASP advises (CSV Injection); a number stays a number.</summary>
    public static string Of(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n,\t'") || (safe.Length > 0 && (safe[0] == ' ' || safe[^1] == ' '))
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
        && !decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
