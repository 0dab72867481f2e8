using System.Globalization;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>Sets words onto A4 pages after DIN 5008, form B: from the top down, with room for the footer. Measures are in points.</summary>
internal sealed class LetterLayout
{
    public const double Left = 70.9, Right = PdfPage.Width - 56.7;
    private const double Bottom = 92, TopOfLaterPages = PdfPage.Height - 70, Size = 10.5, Line = 14.5, Indent = 16;

    private readonly List<PdfPage> _pages = [new PdfPage(0)];

    public IReadOnlyList<PdfPage> Pages => _pages;

    private PdfPage Page => _pages[^1];

    /// <summary>Where the next line stands.</summary>
    public double Y { get; set; } = PdfPage.Height - 57;

    /// <summary>Lines at a place of their own, such as the letterhead and the address.</summary>
    public void Lines(PdfTag parent, IEnumerable<string> lines, double x, double size = Size, bool isBold = false)
    {
        var tag = parent.Add("P");
        foreach (var line in lines)
        {
            Y -= size + 3;
            Words(tag, [(line, isBold)], x, size);
        }
    }

    public void Heading(PdfTag parent, string type, IReadOnlyList<LetterRun> words, double size)
    {
        Room(size + (3 * Line));
        Y -= 4;
        Flow(parent.Add(type), [.. words.Select(w => w with { IsBold = true })], Left, size, size + 4);
        Y -= 3;
    }

    public void Paragraph(PdfTag parent, IReadOnlyList<LetterRun> words)
    {
        Flow(parent.Add("P"), words, Left, Size, Line);
        Y -= 6;
    }

    /// <summary>A point of a list, its dot or number before it.</summary>
    public void Point(PdfTag list, LetterBlock point)
    {
        var item = list.Add("LI");
        var x = Left + (Indent * point.Level);
        if (point.Marker.Length > 0)
        {
            Room(Line);
            Y -= Line;
            Words(item.Add("Lbl"), [(point.Marker, false)], x - Indent, Size);
            Y += Line;
        }

        Flow(item.Add("LBody"), point.Words, x, Size, Line);
        Y -= 2;
    }

    public void Gap(double height) => Y -= height;

    /// <summary>What stands below each page: decoration, which screen readers leave out.</summary>
    public void Footers(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            _pages[i].Line(Left, Right, 78);
            var y = 66.0;
            foreach (var line in lines)
            {
                Draw(_pages[i], null, line, isBold: false, 8, Left, y);
                y -= 10;
            }

            var number = string.Create(CultureInfo.InvariantCulture, $"Seite {i + 1} von {_pages.Count}");
            Draw(_pages[i], null, number, isBold: false, 8, Right - LetterFonts.Width(number, isBold: false, 8), 24);
        }
    }

    private void Flow(PdfTag tag, IReadOnlyList<LetterRun> runs, double x, double size, double line)
    {
        foreach (var words in LetterWrap.Of(runs, size, Right - x))
        {
            Room(line);
            Y -= line;
            Words(tag, words, x, size);
        }
    }

    private void Words(PdfTag tag, IEnumerable<(string Text, bool IsBold)> words, double x, double size)
    {
        foreach (var (text, isBold) in words)
        {
            x = Draw(Page, tag, text, isBold, size, x, Y);
        }
    }

    private static double Draw(PdfPage page, PdfTag? tag, string text, bool isBold, double size, double x, double y)
    {
        foreach (var (piece, font) in LetterFonts.Split(text, isBold))
        {
            page.Text(tag, piece, font, size, x, y);
            x += font.Width(piece, size);
        }

        return x;
    }

    private void Room(double height)
    {
        if (Y - height < Bottom)
        {
            _pages.Add(new PdfPage(_pages.Count));
            Y = TopOfLaterPages;
        }
    }
}
