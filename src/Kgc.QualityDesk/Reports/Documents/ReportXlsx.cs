using System.IO.Compression;

namespace Kgc.QualityDesk.Reports;

/// <summary>A report as a workbook: what it is, then a sheet per table. Stored, not packed, so that no library decides on its bytes.</summary>
public static class ReportXlsx
{
    public static async Task<byte[]> WriteAsync(ReportDocument document)
    {
        using var output = new MemoryStream();
        await using (var book = new XlsxWriter(output, CompressionLevel.NoCompression))
        {
            book.Sheet("Bericht", [40, 100], 1);
            book.Row([document.Title], isBold: true);
            foreach (var (term, text) in document.IsDraft ? [.. document.Facts, ("Stand", "Entwurf, nicht unterzeichnet")] : document.Facts)
            {
                book.Row([term, text]);
            }

            foreach (var section in document.Sections.Where(s => s.Table is null))
            {
                book.Row([]);
                book.Row([section.Heading], isBold: true);
                foreach (var paragraph in section.Paragraphs)
                {
                    book.Row([null, paragraph]);
                }
            }

            foreach (var section in document.Sections.Where(s => s.Table is not null))
            {
                Sheet(book, section);
            }
        }

        return output.ToArray();
    }

    private static void Sheet(XlsxWriter book, ReportDocument.Section section)
    {
        var table = section.Table!;
        book.Sheet(section.Heading, [.. table.Columns.Select((_, i) => i < table.Words ? 50 : 18)], 1);
        book.Row([.. table.Columns], isBold: true);
        foreach (var row in table.Rows)
        {
            book.Row([.. row.Cells.Select((c, i) => c.Number is { } number ? (object)number : i == 0 && row.Level == 2 ? "    " + c.Text : c.Text)], isBold: row.Level == 0);
        }

        book.Row([]);
        foreach (var paragraph in section.Paragraphs.Prepend(table.Caption))
        {
            book.Row([paragraph]);
        }
    }
}
