using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>The timers of a case that may still fire: what is in the database, as this change has left it.</summary>
internal static class PendingTimers
{
    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<DeskTimer>>> OfCase = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int caseId) => db.Timers.Where(t => t.CaseId == caseId && t.State == TimerState.Pending)));

    public static async Task<List<DeskTimer>> OfAsync(DeskDb db, int caseId, CancellationToken cancel)
    {
        var timers = await OfCase.For(db)(db, caseId).AllAsync(cancel);
        // A tracked row comes back as this change left it, not as it is stored.
        timers.RemoveAll(t => t.State != TimerState.Pending);
        return timers;
    }
}
