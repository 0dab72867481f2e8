using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>Lays headings, paragraphs and tables onto pages, from the top down.</summary>
internal sealed class PdfLayout(string? watermark)
{
    private const double Left = 56, Right = PdfPage.Width - 56, Top = PdfPage.Height - 60, Bottom = 66;
    private const double Size = 9.5, Line = 13, NumberWidth = 76, Gap = 8;

    private readonly List<PdfPage> _pages = [];
    private double _y;

    public IReadOnlyList<PdfPage> Pages => _pages;

    private PdfPage Page => _pages[^1];

    public void Heading(PdfTag parent, string type, string text, double size)
    {
        // A heading stays with what follows it.
        Room(size + 90);
        _y -= size + 8;
        var tag = parent.Add(type);
        foreach (var line in Wrap(text, PdfFont.Bold, size, Right - Left))
        {
            Page.Text(tag, line, PdfFont.Bold, size, Left, _y);
            _y -= size + 4;
        }

        _y += size;
    }

    public void Paragraph(PdfTag parent, string text)
    {
        var tag = parent.Add("P");
        foreach (var line in Wrap(text, PdfFont.Regular, Size, Right - Left))
        {
            Room(Line);
            _y -= Line;
            Page.Text(tag, line, PdfFont.Regular, Size, Left, _y);
        }

        _y -= 5;
    }

    /// <param name="parent">where to</param>
    /// <param name="table">what</param>
    /// <param name="heading">a caption that only repeats it is not drawn</param>
    public void Table(PdfTag parent, ReportDocument.Table table, string heading)
    {
        var (tag, widths) = (parent.Add("Table"), Widths(table));
        Room(80);
        if (table.Caption != heading)
        {
            var caption = tag.Add("Caption");
            _y -= Line;
            Page.Text(caption, table.Caption, PdfFont.Bold, Size, Left, _y);
            _y -= 3;
        }

        Head(table, widths, tag.Add("TR"));
        foreach (var row in table.Rows)
        {
            Row(table, row, widths, tag);
        }

        _y -= 10;
    }

    public void Footers(string title)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"Seite {i + 1} von {_pages.Count}");
            _pages[i].Line(Left, Right, 50);
            _pages[i].Text(null, title, PdfFont.Regular, 8, Left, 38);
            _pages[i].Text(null, number, PdfFont.Regular, 8, Right - PdfFont.Regular.Width(number, 8), 38);
        }
    }

    // Without a tag where the head is repeated: it was read already.
    private void Head(ReportDocument.Table table, double[] widths, PdfTag? tag) =>
        Cells([.. table.Columns.Select((c, i) => (c, tag?.Add("TH", "/A<</O/Table/Scope/Column>>"), PdfFont.Bold, IsNumber(table, i), i >= table.Words && !IsNumber(table, i) ? 12d : 0))], widths);

    private void Row(ReportDocument.Table table, ReportDocument.Row row, double[] widths, PdfTag parent)
    {
        var tag = parent.Add("TR");
        var font = row.Level == 0 ? PdfFont.Bold : PdfFont.Regular;
        List<(string, PdfTag?, PdfFont, bool, double)> cells = [.. row.Cells.Select((c, i) => (c.Text,
            (PdfTag?)tag.Add(i == 0 ? "TH" : "TD", i == 0 ? "/A<</O/Table/Scope/Row>>" : ""), font, IsNumber(table, i), (i == 0 && row.Level == 2) || (i >= table.Words && !IsNumber(table, i)) ? 12d : 0))];
        if (_y - HeightOf(cells, widths) < Bottom)
        {
            NewPage();
            Head(table, widths, null);
        }

        Cells(cells, widths);
    }

    private static bool IsNumber(ReportDocument.Table table, int column) => column >= table.Words && table.Columns[column] != "Einheit";

    private static double HeightOf(List<(string Text, PdfTag? Tag, PdfFont Font, bool IsNumber, double Indent)> cells, double[] widths) =>
        (cells.Select((c, i) => Wrap(c.Text, c.Font, Size, widths[i] - Gap - c.Indent).Count).Max() * Line) + 5;

    private void Cells(List<(string Text, PdfTag? Tag, PdfFont Font, bool IsNumber, double Indent)> cells, double[] widths)
    {
        var (height, x) = (HeightOf(cells, widths), Left);
        for (var i = 0; i < cells.Count; i++)
        {
            var (text, tag, font, isNumber, indent) = cells[i];
            var y = _y;
            foreach (var line in Wrap(text, font, Size, widths[i] - Gap - indent))
            {
                y -= Line;
                Page.Text(tag, line, font, Size, isNumber ? x + widths[i] - font.Width(line, Size) : x + indent, y);
            }

            x += widths[i];
        }

        _y -= height;
        Page.Line(Left, Right, _y + 1);
    }

    /// <summary>Numbers get what they need, words share the rest.</summary>
    private static double[] Widths(ReportDocument.Table table)
    {
        var numbers = table.Columns.Count - table.Words;
        var number = numbers > 3 ? 58 : NumberWidth;
        var words = Right - Left - (number * numbers);
        return [.. table.Columns.Select((_, i) => i >= table.Words ? number : table.Words == 1 ? words : i == 0 ? words * 0.45 : words * 0.55)];
    }

    private static List<string> Wrap(string text, PdfFont font, double size, double width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, font, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.Width(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        return [.. lines, line];
    }

    /// <summary>A word that is wider than its column is cut.</summary>
    private static IEnumerable<string> Pieces(string word, PdfFont font, double size, double width)
    {
        while (font.Width(word, size) > width && word.Length > 1)
        {
            var fits = Enumerable.Range(1, word.Length).Last(n => n == 1 || font.Width(word[..n], size) <= width);
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private void Room(double height)
    {
        if (_pages.Count == 0 || _y - height < Bottom)
        {
            NewPage();
        }
    }

    private void NewPage()
    {
        _pages.Add(new PdfPage(_pages.Count));
        _y = Top;
        if (watermark is not null)
        {
            Page.Watermark(watermark);
        }
    }
}
