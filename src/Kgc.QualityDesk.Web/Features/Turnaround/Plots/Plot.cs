using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>
/// A picture of figures, made on the server. It is one image to a screen reader: a table beside it has the same numbers and the links.
/// </summary>
public abstract class Plot : IHtmlContent
{
    protected const double Width = 760;

    /// <summary>Where the figures begin, right of the axis.</summary>
    protected const double Left = 52;

    protected static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Unique on its page.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What there is to see, in a sentence.</summary>
    public required string Description { get; init; }

    protected abstract double Height { get; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var pen = new Pen(writer, encoder, Id);
        var size = string.Create(CultureInfo.InvariantCulture, $"{Width:0} {Height:0}");
        pen.Raw($"<svg class=\"plot\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size}\" role=\"img\" aria-labelledby=\"{Id}-titel {Id}-text\" focusable=\"false\">");
        pen.Titled("title", "titel", Title);
        pen.Titled("desc", "text", Description);
        pen.Patterns();
        Draw(pen);
        pen.Raw("</svg>");
    }

    private protected abstract void Draw(Pen pen);

    /// <summary>Lines across the plot with their numbers at the left.</summary>
    private protected static void Axis(Pen pen, Scale scale, double top, double height, double right)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = top + height - scale.At(tick, height);
            pen.Line(tick == 0 ? "plot-axis" : "plot-grid", Left, y, right, y);
            pen.Text("plot-text plot-text--muted", Left - 8, y + 4.5, Text(tick), "end");
        }
    }

    /// <summary>Names below the plot, as many as have room.</summary>
    private protected static void NamesBelow(Pen pen, IReadOnlyList<string> names, double y, double right)
    {
        var slot = (right - Left) / Math.Max(1, names.Count);
        for (var i = 0; i < names.Count; i += Every(names, slot))
        {
            pen.Text("plot-text", Left + ((i + 0.5) * slot), y, names[i], "middle");
        }
    }

    /// <summary>Every how many names one fits, so that none touches the next.</summary>
    internal static int Every(IReadOnlyList<string> names, double slot) =>
        names.Count == 0 ? 1 : Math.Max(1, (int)Math.Ceiling((Pen.WidthOf(names.MaxBy(n => n.Length)!) + 10) / slot));

    protected static string Text(double value) => value.ToString(value == Math.Floor(value) ? "N0" : "0.##", German);
}
