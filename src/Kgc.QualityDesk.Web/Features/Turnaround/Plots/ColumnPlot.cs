namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>Stacked columns of counts: one per name, one part per series, the sum on top where it has room.</summary>
public sealed class ColumnPlot : Plot
{
    private const double Top = 50;
    private const double Body = 190;
    private const double Right = Width - 12;

    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<PlotSeries> Series { get; init; }

    /// <summary>What the columns count, at the head of the axis.</summary>
    public required string Unit { get; init; }

    protected override double Height => Top + Body + 32;

    private protected override void Draw(Pen pen)
    {
        var sums = Enumerable.Range(0, Names.Count).Select(i => Series.Sum(s => s.Values[i])).ToList();
        var scale = Scale.Of(sums.DefaultIfEmpty().Max(), whole: true);
        var slot = (Right - Left) / Math.Max(1, Names.Count);
        pen.Key(Left, 16, Series.Select(s => (s.Fill, s.Name)));
        pen.Text("plot-text plot-text--muted", 0, Top - 16, Unit);
        Axis(pen, scale, Top, Body, Right);
        for (var i = 0; i < Names.Count; i++)
        {
            Column(pen, scale, i, slot);
            if (sums[i] > 0 && Pen.WidthOf(Text(sums[i])) < slot)
            {
                pen.Text("plot-text plot-text--strong", Left + ((i + 0.5) * slot), Top + Body - scale.At(sums[i], Body) - 5, Text(sums[i]), "middle");
            }
        }

        NamesBelow(pen, Names, Top + Body + 20, Right);
    }

    private void Column(Pen pen, Scale scale, int index, double slot)
    {
        var wide = Math.Min(64, slot * 0.72);
        var (x, below) = (Left + ((index + 0.5) * slot) - (wide / 2), 0.0);
        foreach (var series in Series)
        {
            var high = scale.At(series.Values[index], Body);
            pen.Area(series.Fill, x, Top + Body - below - high, wide, high);
            if (high >= 20 && wide >= 30 && Series.Count(s => s.Values[index] > 0) > 1)
            {
                pen.Text("plot-text plot-text--inside", x + (wide / 2), Top + Body - below - (high / 2) + 5, Text(series.Values[index]), "middle");
            }

            below += high;
        }
    }
}
