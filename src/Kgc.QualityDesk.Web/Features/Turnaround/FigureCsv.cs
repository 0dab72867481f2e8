using System.Text;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>A table for spreadsheets: semicolons and a byte order mark, as German spreadsheets expect.</summary>
public static class FigureCsv
{
    public static byte[] Of(FigureTable table)
    {
        var text = new StringBuilder(CsvCell.Line(table.Columns));
        foreach (var row in table.Rows)
        {
            text.Append(CsvCell.Line(row.Select(cell => cell.Raw)));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
