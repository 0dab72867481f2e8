using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>Deletes runs that have expired.</summary>
public sealed class PurgeSelfChecks(Desk desk, DeskDb db)
{
    private const int Batch = 200;

    /// <summary>How many were deleted.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (all, last) = (0, Batch);
        while (last == Batch)
        {
            last = await desk.ChangeAsync(async now =>
            {
                var expired = await db.SelfCheckRuns.AsSplitQuery().Where(r => r.ExpiresAt <= now).OrderBy(r => r.ExpiresAt).ThenBy(r => r.Id).Take(Batch).ToListAsync(cancel);
                await RemoveAsync(db, expired, cancel);
                return expired.Count;
            }, cancel);
            all += last;
        }

        return all;
    }

    /// <summary>Removes runs; later ones forget that they were compared with them.</summary>
    internal static async Task RemoveAsync(DeskDb db, IReadOnlyList<SelfCheckRun> runs, CancellationToken cancel)
    {
        var ids = runs.Select(r => r.Id).ToArray();
        foreach (var later in await db.SelfCheckRuns.AsSplitQuery().Where(r => r.EarlierId != null && ids.Contains(r.EarlierId.Value)).OrderBy(r => r.Id).ToListAsync(cancel))
        {
            (later.Earlier, later.EarlierId) = (null, null);
        }

        db.SelfCheckRuns.RemoveRange(runs);
    }
}
