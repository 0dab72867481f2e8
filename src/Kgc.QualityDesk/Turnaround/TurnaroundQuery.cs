using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Turnaround for supervisors (office and per advisor) and advisors (office totals and their own figures).</summary>
public sealed class TurnaroundQuery(DeskDb db, TimeProvider time)
{
    /// <exception cref="RuleBroken">not-allowed, not-found (another office) or input.invalid</exception>
    public async Task<TurnaroundReport> RunAsync(TurnaroundFilter filter, Actor by, CancellationToken cancel)
    {
        var now = time.Now();
        var scope = await TurnaroundScope.OfAsync(db, filter, by, now, cancel);
        var (total, groups) = (new GroupTally(), new TurnaroundGroups(filter.GroupBy, by));
        var clocks = await OfficeCalendars.ClocksAsync(db, scope.Offices, cancel);
        await new MeasureCases(db, clocks).RunAsync(scope.Received(db), scope.Received(db), filter.GroupBy, now, (one, running) =>
        {
            total.Add(one);
            groups.Add(one, running);
        }, cancel);
        return new TurnaroundReport(filter.Office, scope.From, scope.To, filter.GroupBy,
            total.Of("", "Gesamt"), await GroupsAsync(groups, scope, filter.GroupBy, cancel));
    }

    private async Task<IReadOnlyList<TurnaroundReport.Group>> GroupsAsync(TurnaroundGroups groups, TurnaroundScope scope, string? groupBy, CancellationToken cancel)
    {
        switch (groupBy)
        {
            case "stage":
                await AddHoursAsync(groups, scope, cancel);
                return groups.Stages();
            case "topic":
                return groups.Of(await db.Terms.AsNoTracking().Where(t => t.Kind == TermKind.Topic).ToDictionaryAsync(t => t.Code, t => t.Name, cancel), "Ohne Thema");
            case "district":
                return groups.Of(await db.Districts.AsNoTracking().ToDictionaryAsync(d => d.Key, d => d.Name, cancel), "Ohne Landkreis");
            case "office":
                return groups.Of(await db.Offices.AsNoTracking().Select(o => new { o.Id, o.Code, o.LandName })
                    .ToDictionaryAsync(o => TurnaroundGroups.KeyOf(o.Id), o => (o.Code, o.LandName), cancel), "");
            case "advisor":
                var ids = groups.Ids();
                return groups.Of(await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Email, p.DisplayName })
                    .ToDictionaryAsync(p => TurnaroundGroups.KeyOf(p.Id), p => (p.Email!, p.DisplayName), cancel), "Ohne Beratungsperson");
            default:
                return groups.Of(new Dictionary<string, string>(), "");
        }
    }

    /// <summary>Whose time it was within a stage stands in the intervals only.</summary>
    private async Task AddHoursAsync(TurnaroundGroups groups, TurnaroundScope scope, CancellationToken cancel)
    {
        var cases = scope.Received(db);
        var hours = await db.CaseIntervals.Where(i => i.OfficeMinutes != null && i.Stage != Stage.Closed && cases.Any(c => c.Id == i.CaseId))
            .GroupBy(i => new { i.Stage, i.Holder }).Select(g => new { g.Key.Stage, g.Key.Holder, Minutes = g.Sum(i => i.OfficeMinutes) ?? 0 }).ToListAsync(cancel);
        hours.ForEach(h => groups.AddHours(h.Stage, h.Holder, h.Minutes));
    }
}
