using System.Text.Encodings.Web;
using Kgc.QualityDesk.Flowcharts;
using Microsoft.AspNetCore.Html;
using static System.FormattableString;
using static Kgc.QualityDesk.Web.Features.Drawings.SvgText;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>A chart as SVG: classes only, since the page allows no inline style. It is one image to a screen reader; the list beside it says the same.</summary>
public sealed class ChartSvg(ChartPicture picture) : IHtmlContent
{
    private const double IconLeft = 14;
    private const double TextLeft = 42;
    private const double Corner = 8;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var svg = new SvgText(writer, encoder);
        var (width, height) = (Number(picture.Drawing.Width), Number(picture.Drawing.Height));
        svg.Raw($"<svg class=\"flow\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{picture.Id}-titel {picture.Id}-text\" fill=\"none\" stroke=\"currentColor\" focusable=\"false\">");
        svg.Titled("title", picture.Id + "-titel", picture.Title);
        svg.Titled("desc", picture.Id + "-text", picture.Description);
        foreach (var frame in picture.Drawing.Nodes.Where(node => node.IsFrame))
        {
            Node(svg, frame);
        }

        foreach (var edge in picture.Drawing.Edges.OrderBy(picture.IsTaken))
        {
            Edge(svg, edge);
        }

        foreach (var node in picture.Drawing.Nodes.Where(node => !node.IsFrame))
        {
            Node(svg, node);
        }

        foreach (var edge in picture.Drawing.Edges.Where(edge => edge.Label is not null))
        {
            svg.Text("flow-edge__label", edge.LabelAt.X, edge.LabelAt.Y + 4.5, edge.Label!);
        }

        svg.Raw("</svg>");
    }

    private void Node(SvgText svg, DrawnNode node)
    {
        var mark = picture.MarkOf(node);
        svg.Raw($"<g class=\"flow-node flow-node--{Word(node.Shape)} flow-is-{Word(mark.State)}\">");
        svg.Titled("title", null, mark.Notes.Count == 0 ? node.Label : $"{node.Label}: {string.Join(", ", mark.Notes)}");
        svg.Path("flow-node__shape", NodeOutlines.Of(node));
        if (NodeOutlines.Extra(node) is { } extra)
        {
            svg.Path("flow-node__extra", extra);
        }

        if (!node.IsFrame && (node.Shape == DrawnShape.End || mark.State is NodeState.Waiting or NodeState.Overdue or NodeState.Bottleneck))
        {
            svg.Path("flow-node__inner", NodeOutlines.Inner(node));
        }

        Words(svg, node, mark);
        if (NodeIcons.BadgeOf(mark.State) is { } badge)
        {
            svg.Raw($"<g class=\"flow-badge\" transform=\"translate({Number(node.X + node.Width - 14)} {Number(node.Y - 12)})\">");
            svg.Path("flow-badge__outline", badge.Outline);
            svg.Path("flow-badge__sign", badge.Sign);
            svg.Raw("</g>");
        }

        svg.Raw("</g>");
    }

    private static void Words(SvgText svg, DrawnNode node, NodeMark mark)
    {
        const double LineHeight = 19;
        const double NoteHeight = 18;
        var first = node.Y + 26;
        svg.Raw($"<g transform=\"translate({Number(node.X + IconLeft)} {Number(first - 15)})\">");
        svg.Path("flow-node__icon", NodeIcons.Of(node.Shape));
        svg.Raw("</g>");
        for (var line = 0; line < node.Lines.Count; line++)
        {
            svg.Text("flow-node__label", node.X + TextLeft, first + (line * LineHeight), node.Lines[line]);
        }

        for (var note = 0; note < mark.Notes.Count; note++)
        {
            svg.Text("flow-node__note", node.X + TextLeft, first + (node.Lines.Count * LineHeight) + (note * NoteHeight), mark.Notes[note]);
        }
    }

    private void Edge(SvgText svg, DrawnEdge edge)
    {
        if (edge.Points.Count < 2)
        {
            return;
        }

        var css = (picture.IsTaken(edge) ? " flow-is-taken" : "") + (edge.IsBackward ? " flow-edge--back" : "");
        svg.Path("flow-edge" + css, Line(edge.Points));
        svg.Path("flow-arrow" + css, Arrow(edge.Points[^2], edge.Points[^1]));
    }

    private static string Line(IReadOnlyList<DrawnPoint> points)
    {
        var data = new System.Text.StringBuilder(Invariant($"M{points[0].X:0.#} {points[0].Y:0.#}"));
        for (var index = 1; index < points.Count - 1; index++)
        {
            var (before, at, after) = (points[index - 1], points[index], points[index + 1]);
            var by = Math.Min(Corner, Math.Min(Distance(before, at), Distance(at, after)) / 2);
            var (from, to) = (Towards(at, before, by), Towards(at, after, by));
            data.Append(Invariant($"L{from.X:0.#} {from.Y:0.#}Q{at.X:0.#} {at.Y:0.#} {to.X:0.#} {to.Y:0.#}"));
        }

        return data.Append(Invariant($"L{points[^1].X:0.#} {points[^1].Y:0.#}")).ToString();
    }

    private static string Arrow(DrawnPoint from, DrawnPoint to)
    {
        var length = Math.Max(Distance(from, to), 0.1);
        var (x, y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        return Invariant($"M{to.X:0.#} {to.Y:0.#}L{to.X - (10 * x) - (5 * y):0.#} {to.Y - (10 * y) + (5 * x):0.#}L{to.X - (10 * x) + (5 * y):0.#} {to.Y - (10 * y) - (5 * x):0.#}z");
    }

    private static DrawnPoint Towards(DrawnPoint from, DrawnPoint to, double by)
    {
        var length = Math.Max(Distance(from, to), 0.1);
        return new(from.X + ((to.X - from.X) * by / length), from.Y + ((to.Y - from.Y) * by / length));
    }

    private static double Distance(DrawnPoint one, DrawnPoint other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
