using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>
/// Whatever way a case was answered or closed: each case that is merged into it gets a timer that is due at once, as events of other
/// cases do (docs/adr/0007). What fails there is an incident there and takes nothing back here.
/// </summary>
internal static class MergeTimers
{
    public static async Task ArmAsync(DeskDb db, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var target in DeadlineTimers.Tracked(db, theCase => theCase.ToldMerged))
        {
            target.ToldMerged = false;
            var merged = await db.Cases.Where(c => c.MergedIntoId == target.Id).Select(c => c.Id).ToListAsync(cancel);
            db.Timers.AddRange(merged.Select(id => new DeskTimer { CaseId = id, Kind = TimerKind.Merge, DueAt = now }));
        }
    }
}
