using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>A report as one table for programs: UTF-8 with its mark, semicolons, decimal commas, CRLF.</summary>
public static class ReportCsv
{
    public static byte[] Write(ReportDocument document)
    {
        var text = new StringBuilder();
        Line(text, "Abschnitt", "Kennzahl", "Schlüssel", "Bezeichnung", "Spalte", "Wert");
        foreach (var (term, value) in document.Facts)
        {
            Line(text, "Angaben", "", "", term, "", value);
        }

        if (document.IsDraft)
        {
            Line(text, "Angaben", "", "", "Stand", "", "Entwurf, nicht unterzeichnet");
        }

        foreach (var section in document.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                Line(text, section.Heading, section.Key, "", "", "", paragraph);
            }

            foreach (var row in section.Table?.Rows ?? [])
            {
                for (var i = 1; i < row.Cells.Count; i++)
                {
                    var cell = row.Cells[i];
                    Line(text, section.Heading, row.Cells.FirstOrDefault(c => c.Figure is not null)?.Figure ?? section.Key,
                        row.Cells.FirstOrDefault(c => c.Figure is not null)?.Code ?? "", row.Cells[0].Text, section.Table!.Columns[i],
                        cell.Number is { } number ? number.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',') : cell.Text);
                }
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, params string[] cells) => text.Append(CsvCell.Line(cells));
}
