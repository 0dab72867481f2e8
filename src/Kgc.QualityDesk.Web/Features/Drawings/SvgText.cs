using System.Globalization;
using System.Text.Encodings.Web;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>Writes elements of a drawing; whatever comes from a chart is encoded, numbers are invariant.</summary>
internal sealed class SvgText(TextWriter writer, HtmlEncoder encoder)
{
    public void Raw(string markup) => writer.Write(markup);

    public void Encoded(string text) => encoder.Encode(writer, text);

    /// <param name="css">class</param>
    /// <param name="data">of numbers and letters only</param>
    public void Path(string css, string data) => writer.Write($"<path class=\"{css}\" d=\"{data}\"></path>");

    public void Text(string css, double x, double y, string text)
    {
        writer.Write($"<text class=\"{css}\" fill=\"currentColor\" stroke=\"none\" x=\"{Number(x)}\" y=\"{Number(y)}\">");
        Encoded(text);
        writer.Write("</text>");
    }

    public void Titled(string element, string? id, string text)
    {
        writer.Write(id is null ? $"<{element}>" : $"<{element} id=\"{id}\">");
        Encoded(text);
        writer.Write($"</{element}>");
    }

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
