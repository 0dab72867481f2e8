using System.Text;
using System.Text.Encodings.Web;
using Kgc.QualityDesk.Web.Features.Drawings;
using static Kgc.QualityDesk.Web.Features.Drawings.SvgText;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>Draws the parts that plots share: classes and attributes only, since the page allows no inline style.</summary>
internal sealed class Pen(TextWriter writer, HtmlEncoder encoder, string id)
{
    private const double LetterWidth = 7.1;

    /// <summary>About how wide a text is; without a script nobody can measure it.</summary>
    public static double WidthOf(string text) => text.Length * LetterWidth;

    public void Raw(string markup) => writer.Write(markup);

    public void Titled(string element, string part, string text)
    {
        writer.Write($"<{element} id=\"{id}-{part}\">");
        encoder.Encode(writer, text);
        writer.Write($"</{element}>");
    }

    /// <param name="css">class</param>
    /// <param name="x">of the anchor</param>
    /// <param name="y">of the foot of the letters</param>
    /// <param name="text">is encoded</param>
    /// <param name="anchor">start, middle or end</param>
    public void Text(string css, double x, double y, string text, string anchor = "start")
    {
        writer.Write($"<text class=\"{css}\" x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\">");
        encoder.Encode(writer, text);
        writer.Write("</text>");
    }

    public void Line(string css, double x1, double y1, double x2, double y2) =>
        writer.Write($"<line class=\"{css}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"></line>");

    public void Path(string css, string data) => writer.Write($"<path class=\"{css}\" d=\"{data}\"></path>");

    /// <summary>An area with a pattern; nothing when it is empty.</summary>
    public void Area(PlotFill fill, double x, double y, double width, double height)
    {
        if (width > 0 && height > 0)
        {
            writer.Write($"<rect class=\"plot-{Word(fill)}\" {FillOf(fill)}x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"></rect>");
        }
    }

    public void Shape(PlotFill fill, string data) => writer.Write($"<path class=\"plot-{Word(fill)}\" {FillOf(fill)}d=\"{data}\"></path>");

    /// <summary>What each pattern means, in one line above the plot.</summary>
    public void Key(double x, double y, IEnumerable<(PlotFill Fill, string Name)> entries)
    {
        foreach (var (fill, name) in entries)
        {
            Area(fill, x, y - 11, 22, 13);
            Text("plot-text", x + 29, y, name);
            x += 29 + WidthOf(name) + 24;
        }
    }

    /// <summary>Patterns have names of their own per plot, since several stand on one page.</summary>
    public void Patterns()
    {
        Raw("<defs>");
        Pattern(PlotFill.Hatched, 6, "M-1 7L7 -1M-1 1L1 -1M5 7L7 5");
        Pattern(PlotFill.Dotted, 6, "M2 3h2v0M5 6h2M-1 6h2M-1 0h2M5 0h2");
        Pattern(PlotFill.Alarm, 5, "M-1 -1L6 6M-1 6L6 -1");
        Raw("</defs>");
    }

    /// <summary>A line through points, broken where a value is missing.</summary>
    public static string Through(IEnumerable<(double X, double Y)?> points)
    {
        var (data, isDown) = (new StringBuilder(), false);
        foreach (var point in points)
        {
            if (point is { } at)
            {
                data.Append(isDown ? 'L' : 'M').Append(Number(at.X)).Append(' ').Append(Number(at.Y));
            }

            isDown = point is not null;
        }

        return data.ToString();
    }

    private void Pattern(PlotFill fill, int size, string data)
    {
        Raw($"<pattern id=\"{id}-{Word(fill)}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">");
        Raw($"<rect class=\"plot-ground\" width=\"{size}\" height=\"{size}\"></rect>");
        Path($"plot-lines plot-lines--{Word(fill)}", data);
        Raw("</pattern>");
    }

    private string FillOf(PlotFill fill) => fill is PlotFill.Solid or PlotFill.Empty ? "" : $"fill=\"url(#{id}-{Word(fill)})\" ";

    private static string Word(PlotFill fill) => fill.ToString().ToLowerInvariant();
}
