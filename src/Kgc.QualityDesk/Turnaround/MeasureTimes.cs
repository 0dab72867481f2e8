using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// Adds up the times of cases from their intervals, in a few statements whatever their number: for rows that an older program
/// wrote, and for whoever doubts the sums. Entity methods keep them right from then on.
/// </summary>
public sealed class MeasureTimes(DeskDb db)
{
    /// <summary>Cases whose sums are not those of their intervals.</summary>
    public static IQueryable<Case> Wrong(DeskDb db) => db.Cases.Where(c =>
        c.RunningSince == null || c.ReceivedDay == 0 || (c.SettledAt != null && c.SettledDay == null)
        || c.DeskMinutes != c.Intervals.Where(i => i.Holder == Holder.Desk).Sum(i => i.OfficeMinutes ?? 0)
        || c.ExpertMinutes != c.Intervals.Where(i => i.Holder == Holder.Expert).Sum(i => i.OfficeMinutes ?? 0)
        || c.ApplicantMinutes != c.Intervals.Where(i => i.Holder == Holder.Applicant).Sum(i => i.OfficeMinutes ?? 0)
        || (c.TurnaroundMinutes ?? 0) != c.Intervals.Where(i => i.Holder != Holder.Closed && i.StartedAt < c.SettledAt).Sum(i => i.OfficeMinutes ?? 0));

    /// <summary>
    /// At the start of the program: measures what an older one, or somebody's own statement, left behind. Two sums tell whether
    /// there is anything to look for; <c>verify</c> looks at every case.
    /// </summary>
    public async Task<int> MissingAsync(CancellationToken cancel)
    {
        var known = await db.Cases.SumAsync(c => (long)c.DeskMinutes + c.ExpertMinutes + c.ApplicantMinutes, cancel);
        var measured = await db.CaseIntervals.Where(i => i.Holder != Holder.Closed).SumAsync(i => i.OfficeMinutes ?? 0, cancel);
        return known != measured || await db.Cases.AnyAsync(c => c.RunningSince == null || c.ReceivedDay == 0, cancel)
            ? await RunAsync(Wrong(db), cancel)
            : 0;
    }

    public Task<int> AllAsync(CancellationToken cancel) => RunAsync(db.Cases, cancel);

    private async Task<int> RunAsync(IQueryable<Case> cases, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var ids = await cases.Select(c => c.Id).ToListAsync(cancel);
        foreach (var some in ids.Chunk(1000))
        {
            // By number, since the first statement ends what tells a row as not measured.
            var (first, last) = (some[0], some[^1]);
            var batch = db.Cases.Where(c => c.Id >= first && c.Id <= last && some.Contains(c.Id));
            await EndsAsync(batch, cancel);
            await SumsAsync(batch, cancel);
            await DaysAsync(batch, cancel);
        }

        await transaction.CommitAsync(cancel);
        return ids.Count;
    }

    private static Task<int> EndsAsync(IQueryable<Case> cases, CancellationToken cancel) => cases.ExecuteUpdateAsync(set => set
        .SetProperty(c => c.SettledAt, c => c.FirstAnsweredAt ?? c.ClosedAt)
        .SetProperty(c => c.TurnaroundMinutes, c => (c.FirstAnsweredAt ?? c.ClosedAt) == null ? null
            : (int?)c.Intervals.Where(i => i.Holder != Holder.Closed && i.StartedAt < (c.FirstAnsweredAt ?? c.ClosedAt)).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.HandlingMinutes, c => (c.FirstAnsweredAt ?? c.ClosedAt) == null ? null
            : (int?)c.Intervals.Where(i => (i.Holder == Holder.Desk || i.Holder == Holder.Expert) && i.StartedAt < (c.FirstAnsweredAt ?? c.ClosedAt)).Sum(i => i.OfficeMinutes ?? 0))
        // A follow-up question gives a new date; what was promised for the first answer is then the promise on receipt.
        .SetProperty(c => c.AnsweredInTime, c => c.FirstAnsweredAt == null ? null
            : (bool?)(c.FirstAnsweredAt <= (c.ClockStartedAt == c.ReceivedAt ? c.DueAt : c.PromisedAt))), cancel);

    private static Task<int> SumsAsync(IQueryable<Case> cases, CancellationToken cancel) => cases.ExecuteUpdateAsync(set => set
        .SetProperty(c => c.IntakeMinutes, c => !c.Intervals.Any(i => i.Stage == Stage.Intake && i.Holder != Holder.Closed && i.EndedAt != null) ? null
            : (int?)c.Intervals.Where(i => i.Stage == Stage.Intake && i.Holder != Holder.Closed).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.ReviewMinutes, c => !c.Intervals.Any(i => i.Stage == Stage.Review && i.Holder != Holder.Closed && i.EndedAt != null) ? null
            : (int?)c.Intervals.Where(i => i.Stage == Stage.Review && i.Holder != Holder.Closed).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.ResponseMinutes, c => !c.Intervals.Any(i => i.Stage == Stage.Response && i.Holder != Holder.Closed && i.EndedAt != null) ? null
            : (int?)c.Intervals.Where(i => i.Stage == Stage.Response && i.Holder != Holder.Closed).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.DeskMinutes, c => (int)c.Intervals.Where(i => i.Holder == Holder.Desk).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.ExpertMinutes, c => (int)c.Intervals.Where(i => i.Holder == Holder.Expert).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.ApplicantMinutes, c => (int)c.Intervals.Where(i => i.Holder == Holder.Applicant).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.ClosedMinutes, c => (int)c.Intervals.Where(i => i.Holder == Holder.Closed && i.Stage != Stage.Closed).Sum(i => i.OfficeMinutes ?? 0))
        .SetProperty(c => c.RunningHolder, c => c.Intervals.Any(i => i.EndedAt == null) ? c.Intervals.Where(i => i.EndedAt == null).Select(i => i.Holder).First() : Holder.Closed)
        .SetProperty(c => c.RunningSince, c => c.Intervals.Where(i => i.EndedAt == null).Max(i => (DateTimeOffset?)i.StartedAt) ?? c.ReceivedAt), cancel);

    /// <summary>The days of Berlin, one statement per day: no database knows its summer time.</summary>
    private static async Task DaysAsync(IQueryable<Case> cases, CancellationToken cancel)
    {
        var instants = await cases.Select(c => new { c.ReceivedAt, c.SettledAt }).ToListAsync(cancel);
        foreach (var day in instants.Select(i => BerlinTime.DateOf(i.ReceivedAt)).Distinct())
        {
            var (begin, end) = (BerlinTime.At(day, default).ToUniversalTime(), BerlinTime.At(day.AddDays(1), default).ToUniversalTime());
            await cases.Where(c => c.ReceivedAt >= begin && c.ReceivedAt < end).ExecuteUpdateAsync(set => set.SetProperty(c => c.ReceivedDay, day.DayNumber), cancel);
        }

        foreach (var day in instants.Select(i => i.SettledAt).OfType<DateTimeOffset>().Select(BerlinTime.DateOf).Distinct())
        {
            var (begin, end) = (BerlinTime.At(day, default).ToUniversalTime(), BerlinTime.At(day.AddDays(1), default).ToUniversalTime());
            await cases.Where(c => c.SettledAt >= begin && c.SettledAt < end).ExecuteUpdateAsync(set => set.SetProperty(c => c.SettledDay, (int?)day.DayNumber), cancel);
        }
    }
}
