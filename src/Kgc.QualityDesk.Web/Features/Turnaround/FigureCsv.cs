using System.Text;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>A table for spreadsheets: semicolons and a byte order mark, as German spreadsheets expect.</summary>
public static class FigureCsv
{
    public static byte[] Of(FigureTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns);
        foreach (var row in table.Rows)
        {
            Line(text, row.Select(cell => cell.Raw));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell that begins like a formula would be one; an apostrophe before it makes it text (OWASP, CSV Injection).</summary>
    public static string Cell(string text)
    {
        var first = text.AsSpan().TrimStart();
        var isFormula = (first.Length > 0 && first[0] is '=' or '+' or '-' or '@') || (text.Length > 0 && text[0] is '\t' or '\r' or '\n');
        return $"\"{(isFormula ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
