using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>Cells for figures of this year and, where a report of the year before was signed, of that one.</summary>
internal sealed class ReportCells(ReportView view, bool isOutside)
{
    public bool IsOutside => isOutside;

    public bool HasBefore => view.Comparison is not null;

    public ReportDocument.Cell Of(Tally tally) => Count(tally.Value, view.Figures.IsHidden(tally)) with { Figure = tally.Figure, Code = tally.Cell };

    public ReportDocument.Cell Of(ReportMeasure measure) => Figure(measure.Value, measure.IsHidden) with { Figure = measure.Key, Code = "" };

    public ReportDocument.Cell Before(Tally tally) => Before(view.Comparison?.Counts, tally.Id);

    public ReportDocument.Cell Before(ReportMeasure measure) => Before(view.Comparison?.Measures, measure.Key);

    public ReportDocument.Cell Figure(decimal? value, bool isHidden) => isHidden && isOutside
        ? new(ReportWords.Hidden, null, true)
        : new(ReportWords.Number(value), value, isHidden);

    public IReadOnlyList<string> Columns(string first, string? last, string? unit = null)
    {
        var year = view.Facts.Year.ToString(CultureInfo.InvariantCulture);
        List<string> columns = [first, unit is null ? year : $"{unit} {year}"];
        if (view.Comparison is { } comparison)
        {
            columns.Add(comparison.Year.ToString(CultureInfo.InvariantCulture));
        }

        return last is null ? columns : [.. columns, last];
    }

    /// <summary>Without a report of the year before its column is left out.</summary>
    public IReadOnlyList<ReportDocument.Row> Fit(IReadOnlyList<ReportDocument.Row> rows) =>
        HasBefore ? rows : [.. rows.Select(r => r with { Cells = [.. r.Cells.Where((_, i) => i != 2)] })];

    private ReportDocument.Cell Count(int value, bool isHidden) => Figure(value, isHidden);

    private ReportDocument.Cell Before(IReadOnlyDictionary<string, ReportComparison.Was>? all, string id) =>
        all is not null && all.TryGetValue(id, out var was) ? Figure(was.Value, was.IsHidden) : new("–");
}
