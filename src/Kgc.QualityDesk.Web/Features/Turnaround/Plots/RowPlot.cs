namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>Horizontal bars, stacked by series, with the name before and the sum after each; for people, steps and parts.</summary>
public sealed class RowPlot : Plot
{
    private const double Row = 34;
    private const double NameEnd = 212;
    private const double Right = Width - 66;
    private const int MostLetters = 28;

    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<PlotSeries> Series { get; init; }

    protected override double Height => Top + (Names.Count * Row) + 6;

    private double Top => Series.Count > 1 ? 34 : 4;

    private protected override void Draw(Pen pen)
    {
        var sums = Enumerable.Range(0, Names.Count).Select(i => Series.Sum(s => s.Values[i])).ToList();
        var most = sums.DefaultIfEmpty().Max();
        if (Series.Count > 1)
        {
            pen.Key(NameEnd + 8, 16, Series.Select(s => (s.Fill, s.Name)));
        }

        pen.Line("plot-axis", NameEnd + 8, Top, NameEnd + 8, Top + (Names.Count * Row));
        for (var i = 0; i < Names.Count; i++)
        {
            var (x, y) = (NameEnd + 8, Top + (i * Row));
            pen.Text("plot-text", NameEnd, y + 21, Short(Names[i]), "end");
            foreach (var series in Series)
            {
                var wide = most <= 0 ? 0 : series.Values[i] / most * (Right - NameEnd - 8);
                pen.Area(series.Fill, x, y + 6, wide, Row - 12);
                x += wide;
            }

            pen.Text("plot-text plot-text--strong", x + 8, y + 21, Text(Math.Round(sums[i], 1)));
        }
    }

    /// <summary>The whole name stands in the table.</summary>
    internal static string Short(string name) => name.Length <= MostLetters ? name : string.Concat(name.AsSpan(0, MostLetters - 1), "…");
}
