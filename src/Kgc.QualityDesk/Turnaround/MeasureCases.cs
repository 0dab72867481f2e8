using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Reads cases with their intervals in two queries, whatever their number, and measures the running ones.</summary>
internal sealed class MeasureCases(DeskDb db, OfficeCalendars calendars)
{
    public async Task<IReadOnlyList<MeasuredCase>> RunAsync(Expression<Func<Case, bool>> which, DateTimeOffset now, CancellationToken cancel)
    {
        var cases = db.Cases.AsNoTracking().Where(which);
        var rows = await cases.Select(c => new MeasuredCase(
            c.Id, c.OfficeId, c.Topic, c.DistrictKey, c.AdvisorId, c.ReceivedAt, c.FirstAnsweredAt ?? c.ClosedAt)).ToListAsync(cancel);
        var stretches = await db.CaseIntervals.AsNoTracking().Where(i => cases.Any(c => c.Id == i.CaseId))
            .Select(i => new MeasuredCase.Stretch(i.CaseId, i.OfficeId, i.Stage, i.Holder, i.StartedAt, i.EndedAt, i.OfficeMinutes)).ToListAsync(cancel);
        List<MeasuredCase.Stretch> measured = [];
        foreach (var stretch in stretches)
        {
            measured.Add(await MeasureAsync(stretch, now, cancel));
        }

        var byCase = measured.ToLookup(s => s.CaseId);
        return [.. rows.Select(row => row with { Stretches = [.. byCase[row.Id]] })];
    }

    /// <summary>A closed case rests for ever; that time is nobody's.</summary>
    private async Task<MeasuredCase.Stretch> MeasureAsync(MeasuredCase.Stretch stretch, DateTimeOffset now, CancellationToken cancel)
    {
        if (stretch.EndedAt is not null || stretch.Stage == Stage.Closed)
        {
            return stretch;
        }

        var clock = await calendars.OfAsync(stretch.OfficeId, cancel);
        return stretch with { OfficeMinutes = clock.Calendar.OfficeMinutes(stretch.StartedAt, now) };
    }
}
