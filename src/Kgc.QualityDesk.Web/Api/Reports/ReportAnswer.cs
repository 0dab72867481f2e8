using System.Text.Json;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Web.Api.Reports;

/// <summary>A report for programs. Without the right to see inside (version=funder) hidden values are null.</summary>
public sealed record ReportAnswer(
    string Office, int Year, DateOnly From, DateOnly To, DateOnly CutOff, int Edition, string State, int? Revision, DateOnly? SignedOn, string? SignedBy, string? Reason,
    string Checksum, string Version, IReadOnlyList<ReportAnswer.Table> Tables, IReadOnlyList<ReportAnswer.Measure> Measures, ReportAnswer.LastYear? Previous,
    IReadOnlyList<ReportDefinition.Rule> Rules, IReadOnlyList<ReportDefinition.Rule> NotCollected)
{
    /// <summary>The first cell is the whole.</summary>
    public sealed record Table(string Figure, string Title, string Unit, IReadOnlyList<Entry> Cells);

    public sealed record Entry(string Figure, string Cell, string Label, int Level, decimal? Value, bool Suppressed, decimal? Previous);

    public sealed record Measure(string Figure, string Label, decimal? Value, string Unit, bool Suppressed, decimal? Previous);

    public sealed record LastYear(int Year, int Revision, int Edition, DateOnly CutOff, IReadOnlyList<Difference> Differences);

    public sealed record Difference(string Figure, string Label, decimal? Published, decimal? Now, string Why);

    public static ReportAnswer Of(ReportView view, bool isOutside)
    {
        var (facts, figures) = (view.Facts, view.Figures);
        decimal? Shown(decimal? value, bool isHidden) => isHidden && isOutside ? null : value;
        decimal? Before(IReadOnlyDictionary<string, ReportComparison.Was>? all, string id) => all is not null && all.TryGetValue(id, out var was) ? Shown(was.Value, was.IsHidden) : null;
        return new ReportAnswer(facts.OfficeCode, facts.Year, facts.From, facts.To, facts.CutOff, facts.Edition, view.IsDraft ? "draft" : "signed",
            view.Signature?.Revision, view.Signature?.On, view.Signature?.By, view.Signature?.Reason, view.Checksum, isOutside ? "funder" : "internal",
            [.. figures.Tables.Select(t => new Table(t.Key, t.Title, t.Unit, [.. t.Cells.Select(c => new Entry(c.Figure, c.Cell, c.Label, c.Level,
                Shown(c.Value, figures.IsHidden(c)), figures.IsHidden(c), Before(view.Comparison?.Counts, c.Id)))]))],
            [.. figures.Measures.Select(m => new Measure(m.Key, m.Label, Shown(m.Value, m.IsHidden), m.Unit, m.IsHidden, Before(view.Comparison?.Measures, m.Key)))],
            Last(view, isOutside), view.Definition.Rules, view.Definition.NotCollected);
    }

    /// <summary>The bytes that route and command line give alike.</summary>
    public static byte[] Write(ReportView view, bool isOutside) => JsonSerializer.SerializeToUtf8Bytes(Of(view, isOutside), ApiJson.Options);

    private static LastYear? Last(ReportView view, bool isOutside) => view.Comparison is not { } last ? null
        : new LastYear(last.Year, last.Revision, last.Edition, last.CutOff, [.. last.Shifts.Zip(ReportDifferences.Rows(view, isOutside), (shift, row) =>
            new Difference(shift.Id.TrimEnd(':'), shift.Label, row.Cells[3].Number, row.Cells[5].Number, row.Cells[1].Text))]);
}
