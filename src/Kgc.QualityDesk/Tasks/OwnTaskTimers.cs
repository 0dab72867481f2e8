using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

/// <summary>
/// Reminder and escalation of the tasks that the desk itself asks for, so that they are not the only ones that may lie for ever. The
/// timers name the task and no token: what follows in the same place of a chart begins its own time.
/// </summary>
internal static class OwnTaskTimers
{
    /// <summary>Before every save of the desk, for the tasks that this change has opened.</summary>
    public static async Task ArmAsync(DeskDb db, OfficeCalendars calendars, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var theCase in DeadlineTimers.Tracked(db, c => c.Tasks.Exists(t => t.OwnSettings is not null)))
        {
            var clock = await calendars.OfAsync(theCase.Office ?? await db.Offices.SingleAsync(o => o.Id == theCase.OfficeId, cancel), cancel);
            foreach (var task in theCase.Tasks.Where(t => t.OwnSettings is not null))
            {
                var settings = task.OwnSettings!;
                task.OwnSettings = null;
                foreach (var (kind, days) in new[] { (TimerKind.Remind, settings.RemindWorkingDays), (TimerKind.Escalate, settings.EscalateWorkingDays) })
                {
                    if (days is { } after && task.State == TaskState.Open)
                    {
                        db.Timers.Add(new DeskTimer { Case = theCase, Task = task, Kind = kind, DueAt = clock.Calendar.DueAfter(now, after) });
                    }
                }
            }
        }
    }
}
