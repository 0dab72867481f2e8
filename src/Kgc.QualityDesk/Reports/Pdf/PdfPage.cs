using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>An A4 page. What has no tag is decoration, which screen readers leave out. Points, from the lower left corner.</summary>
internal sealed class PdfPage(int index)
{
    public const double Width = 595.28, Height = 841.89;

    private readonly StringBuilder _content = new();

    /// <summary>The tags of the marks in order.</summary>
    public List<PdfTag> Marks { get; } = [];

    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    public void Text(PdfTag? tag, string text, PdfFont font, double size, double x, double y)
    {
        Begin(tag);
        _content.Append(CultureInfo.InvariantCulture, $"BT /{Font(font)} {PdfFile.Text(size)} Tf 1 0 0 1 {PdfFile.Text(x)} {PdfFile.Text(y)} Tm <{font.Hex(text)}> Tj ET\nEMC\n");
    }

    public void Line(double from, double to, double y)
    {
        Begin(null);
        _content.Append(CultureInfo.InvariantCulture, $"q 0.7 G 0.5 w {PdfFile.Text(from)} {PdfFile.Text(y)} m {PdfFile.Text(to)} {PdfFile.Text(y)} l S Q\nEMC\n");
    }

    /// <summary>Large and pale across the page.</summary>
    public void Watermark(string text)
    {
        Begin(null);
        _content.Append(CultureInfo.InvariantCulture,
            $"q 0.93 g BT /F2 120 Tf 0.5736 0.8192 -0.8192 0.5736 190 210 Tm <{PdfFont.Bold.Hex(text)}> Tj ET Q\nEMC\n");
    }

    private static string Font(PdfFont font) => font == PdfFont.Bold ? "F2" : font == PdfFont.RegularMore ? "F3" : font == PdfFont.BoldMore ? "F4" : "F1";

    private void Begin(PdfTag? tag)
    {
        if (tag is null)
        {
            _content.Append("/Artifact BMC\n");
            return;
        }

        tag.Marks.Add((index, Marks.Count));
        _content.Append(CultureInfo.InvariantCulture, $"/{tag.Type} <</MCID {Marks.Count}>> BDC\n");
        Marks.Add(tag);
    }
}
