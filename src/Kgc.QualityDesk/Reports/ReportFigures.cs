namespace Kgc.QualityDesk.Reports;

/// <summary>Every figure of a report, with what is hidden in the version for outside.</summary>
/// <param name="Tables">counts in the order of the report</param>
/// <param name="Measures">the other figures</param>
/// <param name="Hidden">ids of counts that are not for outside</param>
/// <param name="Withheld">those of them that may be zero</param>
public sealed record ReportFigures(
    IReadOnlyList<ReportTable> Tables, IReadOnlyList<ReportMeasure> Measures, IReadOnlySet<string> Hidden, IReadOnlySet<string> Withheld)
{
    public IEnumerable<Tally> Tallies => Tables.SelectMany(t => t.Cells).DistinctBy(t => t.Id);

    public bool IsHidden(Tally tally) => Hidden.Contains(tally.Id);

    /// <summary>The cases behind a figure; null when there is no such figure.</summary>
    /// <param name="figure">a Kennzahl</param>
    /// <param name="cell">a code within it, or nothing for the whole</param>
    public IReadOnlyList<string>? CasesOf(string figure, string? cell) =>
        Tallies.FirstOrDefault(t => t.Figure == figure && t.Cell == (cell ?? ""))?.Cases
        ?? (string.IsNullOrEmpty(cell) ? Measures.FirstOrDefault(m => m.Key == figure)?.Cases : null);
}
