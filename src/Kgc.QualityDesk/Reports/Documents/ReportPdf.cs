namespace Kgc.QualityDesk.Reports;

/// <summary>A report on A4: headings, tables that repeat their heads, page numbers; tagged for screen readers.</summary>
public static class ReportPdf
{
    public static byte[] Write(ReportDocument document)
    {
        var root = new PdfTag("Document");
        var layout = new PdfLayout(document.IsDraft ? "Entwurf" : null);
        layout.Heading(root, "H1", document.Title, 18);
        if (document.IsDraft)
        {
            layout.Paragraph(root, "Entwurf: nicht unterzeichnet, die Zahlen können sich noch ändern.");
        }

        layout.Table(root, new(document.FactsCaption, ["Angabe", "Inhalt"], 2, [.. document.Facts.Select(f => new ReportDocument.Row(1, [new(f.Term), new(f.Text)]))]), "");
        foreach (var section in document.Sections)
        {
            layout.Heading(root, "H2", section.Heading, 13);
            foreach (var paragraph in section.Paragraphs)
            {
                layout.Paragraph(root, paragraph);
            }

            if (section.Table is { } table)
            {
                layout.Table(root, table, section.Heading);
            }
        }

        layout.Footers(document.Title);
        return PdfBook.Write(document.Title, document.Day, layout.Pages, root);
    }
}
