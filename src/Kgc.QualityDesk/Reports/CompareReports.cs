using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>Sets a report beside the signed one of the year before, and that one beside what the data says now.</summary>
public sealed class CompareReports(DeskDb db, ReadFacts read)
{
    /// <summary>Null when no report of the year before was signed.</summary>
    public async Task<ReportComparison?> RunAsync(Office office, int year, DateOnly cutOff, CancellationToken cancel)
    {
        var last = await db.Reports.AsNoTracking().Include(r => r.Office).Include(r => r.Cases)
            .Where(r => r.OfficeId == office.Id && r.Year == year - 1).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancel);
        if (last is null)
        {
            return null;
        }

        var compute = ReportDefinition.Of(last.Edition).Compute;
        var (published, known) = (compute(last.Facts), last.Cases.Select(c => c.Number).ToHashSet(StringComparer.Ordinal));
        var now = compute(await read.RunAsync(office, year - 1, cutOff < last.CutOff ? last.CutOff : cutOff, last.Edition, cancel));
        var offices = await db.Cases.AsNoTracking().Where(c => db.Set<ReportCase>().Any(r => r.ReportId == last.Id && r.Number == c.Number))
            .Select(c => new { c.Number, c.OfficeId }).ToDictionaryAsync(c => c.Number, c => c.OfficeId, StringComparer.Ordinal, cancel);
        ReportComparison.Shift ShiftOf(string id, string label, ReportComparison.Was before, ReportComparison.Was after, IEnumerable<string> was, IEnumerable<string> isNow)
        {
            var (old, fresh) = (was.ToHashSet(StringComparer.Ordinal), isNow.ToHashSet(StringComparer.Ordinal));
            var (added, gone) = (fresh.Except(old, StringComparer.Ordinal).ToList(), old.Except(fresh, StringComparer.Ordinal).ToList());
            var erased = gone.Count(n => !offices.ContainsKey(n));
            var handed = gone.Count(n => offices.TryGetValue(n, out var to) && to != office.Id);
            var entered = added.Count(n => !known.Contains(n));
            return new(id, label, before, after, entered, erased, handed, added.Count + gone.Count - erased - handed - entered);
        }

        var tallies = now.Tallies.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var measures = now.Measures.ToDictionary(m => m.Key, StringComparer.Ordinal);
        return new ReportComparison(last.Year, last.Revision, last.Edition, last.CutOff,
            published.Tallies.ToDictionary(t => t.Id, t => Was(published, t), StringComparer.Ordinal),
            published.Measures.ToDictionary(m => m.Key, Was, StringComparer.Ordinal),
            [
                .. published.Tallies.Where(IsMain).Select(t => ShiftOf(t.Id, t.Label, Was(published, t), Was(now, tallies[t.Id]), t.Cases, tallies[t.Id].Cases)),
                .. published.Measures.Select(m => ShiftOf(m.Key, m.Label, Was(m), Was(measures[m.Key]), m.Cases, measures[m.Key].Cases)),
            ]);
    }

    /// <summary>Wholes, and the parts by which a year is judged.</summary>
    private static bool IsMain(Tally tally) => tally.Cell.Length == 0 || tally.Figure == "standing" || tally is { Figure: "feedback", Cell: "rated" };

    private static ReportComparison.Was Was(ReportFigures figures, Tally tally) => new(tally.Value, figures.IsHidden(tally));

    private static ReportComparison.Was Was(ReportMeasure measure) => new(measure.Value, measure.IsHidden);
}
