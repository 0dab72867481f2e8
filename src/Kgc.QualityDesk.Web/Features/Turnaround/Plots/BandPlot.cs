using static Kgc.QualityDesk.Web.Features.Drawings.SvgText;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>
/// The median over time, with the 80 % line and a band up to 90 %. Where too many cases still wait to tell, the lines stop and an
/// arrow says so: a backlog must not look like an improvement.
/// </summary>
public sealed class BandPlot : Plot
{
    private const double Top = 50;
    private const double Body = 220;
    private const double Right = Width - 92;
    private const int MostMarks = 40;

    /// <param name="Name">of the month</param>
    /// <param name="P50">half were done by then; null where too many wait to tell</param>
    /// <param name="P80">as P50</param>
    /// <param name="P90">as P50</param>
    /// <param name="Count">cases; without any there is no arrow</param>
    public sealed record Point(string Name, double? P50, double? P80, double? P90, int Count);

    public required IReadOnlyList<Point> Points { get; init; }

    public required string Unit { get; init; }

    protected override double Height => Top + Body + 32;

    private double Slot => (Right - Left) / Math.Max(1, Points.Count);

    private protected override void Draw(Pen pen)
    {
        var scale = Scale.Of(Points.SelectMany(p => new[] { p.P50, p.P80, p.P90 }).Max() ?? 0, whole: false);
        pen.Text("plot-text plot-text--muted", 0, Top - 16, Unit);
        Axis(pen, scale, Top, Body, Right);
        NamesBelow(pen, [.. Points.Select(p => p.Name)], Top + Body + 20, Right);
        Band(pen, scale);
        Line(pen, scale, "plot-line plot-line--dotted", p => p.P90);
        Line(pen, scale, "plot-line plot-line--dashed", p => p.P80);
        Line(pen, scale, "plot-line", p => p.P50);
        Marks(pen, scale);
        Labels(pen, scale);
        Arrows(pen);
    }

    private (double X, double Y)? At(Scale scale, int index, double? value) =>
        value is { } days ? (Left + ((index + 0.5) * Slot), Top + Body - scale.At(days, Body)) : null;

    private void Line(Pen pen, Scale scale, string css, Func<Point, double?> value) =>
        pen.Path(css, Pen.Through(Points.Select((p, i) => At(scale, i, value(p)))));

    /// <summary>A closed shape for each stretch of months in which both edges are known.</summary>
    private void Band(Pen pen, Scale scale)
    {
        for (var from = 0; from < Points.Count; from++)
        {
            var to = from;
            while (to < Points.Count && Points[to] is { P50: not null, P90: not null })
            {
                to++;
            }

            if (to - from > 1)
            {
                var stretch = Enumerable.Range(from, to - from).ToList();
                var edge = stretch.Select(i => At(scale, i, Points[i].P90)).Concat(Enumerable.Reverse(stretch).Select(i => At(scale, i, Points[i].P50)));
                pen.Shape(PlotFill.Dotted, Pen.Through(edge) + "z");
            }

            from = Math.Max(from, to);
        }
    }

    private void Marks(Pen pen, Scale scale)
    {
        for (var i = 0; i < Points.Count; i++)
        {
            var isAlone = (i == 0 || Points[i - 1].P50 is null) && (i == Points.Count - 1 || Points[i + 1].P50 is null);
            if (At(scale, i, Points[i].P50) is { } at && (Points.Count <= MostMarks || isAlone))
            {
                pen.Path("plot-mark", $"M{Number(at.X - 3.5)} {Number(at.Y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z");
            }
        }
    }

    /// <summary>Each line has its name at its end; names that would touch move apart.</summary>
    private void Labels(Pen pen, Scale scale)
    {
        List<(double Y, string Name)> ends = [];
        foreach (var (name, value) in new (string, Func<Point, double?>)[] { ("Median", p => p.P50), ("80 % bis", p => p.P80), ("90 % bis", p => p.P90) })
        {
            var last = Points.Select((p, i) => At(scale, i, value(p))).LastOrDefault(at => at is not null);
            if (last is { } at)
            {
                ends.Add((at.Y, name));
            }
        }

        var lowest = double.MaxValue;
        foreach (var (y, name) in ends.OrderByDescending(e => e.Y))
        {
            var free = Math.Min(y + 4.5, lowest - 16);
            pen.Text("plot-text plot-text--strong", Right + 8, free, name);
            lowest = free;
        }
    }

    private void Arrows(Pen pen)
    {
        var isAny = false;
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i] is { Count: > 0, P90: null })
            {
                var x = Left + ((i + 0.5) * Slot);
                pen.Path("plot-arrow", $"M{Number(x - 4)} {Number(Top + 2)}L{Number(x)} {Number(Top - 6)}L{Number(x + 4)} {Number(Top + 2)}z");
                isAny = true;
            }
        }

        if (isAny)
        {
            pen.Path("plot-arrow", $"M{Number(Left)} 16L{Number(Left + 4)} 8L{Number(Left + 8)} 16z");
            pen.Text("plot-text", Left + 16, 16, "noch offen: zu viele warten, um es zu sagen");
        }
    }
}
