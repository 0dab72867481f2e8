using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>
/// Keeps one timer per case for the next moment at which somebody has to be told about a date. It is only ever brought forward here:
/// one that fires too early looks at the date of then and goes on waiting, which spares every pause and every late date a write.
/// </summary>
internal static class DeadlineTimers
{
    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<DeskTimer>>> OfCase = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int caseId) => db.Timers.Where(t => t.CaseId == caseId && t.State == TimerState.Pending && t.Kind == TimerKind.Deadline)));

    /// <summary>Before every save of the desk: for the cases whose dates this change may have moved.</summary>
    public static async Task ArmAsync(DeskDb db, OfficeCalendars calendars, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var theCase in Moved(db))
        {
            var clock = await calendars.OfAsync(theCase.Office ?? await db.Offices.SingleAsync(o => o.Id == theCase.OfficeId, cancel), cancel);
            theCase.DropAlarms(now, new Act(Actor.System, now, clock));
            if (!theCase.IsClosed)
            {
                await ArmAsync(db, theCase, Next(theCase, now, clock), now, cancel);
            }
        }
    }

    private static DateTimeOffset? Next(Case theCase, DateTimeOffset now, OfficeClock clock) =>
        theCase.AlarmsAt(now, clock).Select(alarm => (DateTimeOffset?)alarm.At).Min();

    private static async Task ArmAsync(DeskDb db, Case theCase, DateTimeOffset? next, DateTimeOffset now, CancellationToken cancel)
    {
        // A time that has passed says that its timer is about to fire, or that it failed: only the rows know.
        if (next is not { } at || (theCase.AlarmAt > now && at >= theCase.AlarmAt))
        {
            return;
        }

        var pending = theCase.Id == 0 ? [] : (await OfCase.For(db)(db, theCase.Id).AllAsync(cancel)).FindAll(t => t.State == TimerState.Pending);
        pending.Skip(1).ToList().ForEach(timer => timer.End(TimerState.Cancelled, now));
        if (pending.Count == 0)
        {
            db.Timers.Add(new DeskTimer { Case = theCase, Kind = TimerKind.Deadline, DueAt = at });
        }
        else if (pending[0].DueAt > at)
        {
            pending[0].Restart(at);
        }
        else
        {
            at = pending[0].DueAt;
        }

        theCase.AlarmAt = at;
    }

    /// <summary>Without the search for changes that asking the tracker would begin: a flag says who moved.</summary>
    private static List<Case> Moved(DeskDb db) => Tracked(db, theCase => theCase.DatesMoved);

    /// <summary>As <see cref="Moved"/>, by another flag.</summary>
    internal static List<Case> Tracked(DeskDb db, Func<Case, bool> which)
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<Case>().Select(entry => entry.Entity).Where(which)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
