using static Kgc.QualityDesk.Web.Features.Drawings.SvgText;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>What came in (upwards) and was answered (downwards), and below it what was open at the end of each step.</summary>
public sealed class FlowPlot : Plot
{
    private const double Top = 50;
    private const double Half = 88;
    private const double StockTop = Top + (2 * Half) + 48;
    private const double Stock = 90;
    private const double Right = Width - 12;

    public sealed record Step(string Name, int In, int Out, int Open);

    public required IReadOnlyList<Step> Steps { get; init; }

    protected override double Height => StockTop + Stock + 32;

    private double Slot => (Right - Left) / Math.Max(1, Steps.Count);

    private protected override void Draw(Pen pen)
    {
        var scale = Scale.Of(Steps.Select(s => Math.Max(s.In, s.Out)).DefaultIfEmpty().Max(), whole: true, steps: 3);
        pen.Key(Left, 16, [(PlotFill.Solid, "eingegangen"), (PlotFill.Hatched, "beantwortet oder ohne Antwort geschlossen")]);
        pen.Text("plot-text plot-text--muted", 0, Top - 16, "Fragen");
        Mirrored(pen, scale);
        for (var i = 0; i < Steps.Count; i++)
        {
            var (x, wide) = (Left + ((i + 0.5) * Slot) - (Slot * 0.36), Slot * 0.72);
            var (up, down) = (scale.At(Steps[i].In, Half), scale.At(Steps[i].Out, Half));
            pen.Area(PlotFill.Solid, x, Top + Half - up, wide, up);
            pen.Area(PlotFill.Hatched, x, Top + Half, wide, down);
        }

        OpenAtTheEnd(pen);
        NamesBelow(pen, [.. Steps.Select(s => s.Name)], StockTop + Stock + 20, Right);
    }

    /// <summary>The same scale in both directions, so that lengths can be compared.</summary>
    private static void Mirrored(Pen pen, Scale scale)
    {
        Axis(pen, scale, Top, Half, Right);
        foreach (var tick in scale.Ticks.Skip(1))
        {
            var y = Top + Half + scale.At(tick, Half);
            pen.Line("plot-grid", Left, y, Right, y);
            pen.Text("plot-text plot-text--muted", Left - 8, y + 4.5, Text(tick), "end");
        }
    }

    private void OpenAtTheEnd(Pen pen)
    {
        var scale = Scale.Of(Steps.Select(s => s.Open).DefaultIfEmpty().Max(), whole: true, steps: 2);
        pen.Text("plot-text", Left, StockTop - 12, "noch offen am Ende des Abschnitts");
        Axis(pen, scale, StockTop, Stock, Right);
        if (Steps.Count == 0)
        {
            return;
        }

        var line = Pen.Through(Steps.Select((s, i) => ((double, double)?)(Left + ((i + 0.5) * Slot), StockTop + Stock - scale.At(s.Open, Stock))));
        var (first, last, foot) = (Left + (0.5 * Slot), Left + ((Steps.Count - 0.5) * Slot), Number(StockTop + Stock));
        pen.Shape(PlotFill.Dotted, $"{line}L{Number(last)} {foot}L{Number(first)} {foot}z");
        pen.Path("plot-line", line);
    }
}
