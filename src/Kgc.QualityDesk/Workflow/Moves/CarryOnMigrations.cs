using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Works off the rows of migrations one case at a time; after a crash it goes on where it was.</summary>
public sealed class CarryOnMigrations(DeskDb db, DryRun dryRun, MoveCase move, UndoMove undo)
{
    private const int Chunk = 100;

    /// <param name="batchId">public id; null for every batch</param>
    /// <param name="enough">asked before each case whether to leave the rest to the job</param>
    /// <param name="cancel">gives up between two cases</param>
    /// <returns>how many cases were worked off</returns>
    public async Task<int> RunAsync(string? batchId, Func<bool> enough, CancellationToken cancel)
    {
        var (done, last) = (0, 0L);
        Dictionary<int, MovePlanners> planners = [];
        while (true)
        {
            var rows = await db.CaseMigrations.AsNoTracking()
                .Where(m => (m.State == MoveState.Pending || m.State == MoveState.UndoPending) && m.Id > last && (batchId == null || m.Batch!.PublicId == batchId))
                .OrderBy(m => m.Id).Take(Chunk).Select(m => new { m.Id, m.BatchId, m.State }).ToListAsync(cancel);
            if (rows.Count == 0)
            {
                return done;
            }

            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                if (enough())
                {
                    return done;
                }

                if (!planners.TryGetValue(row.BatchId, out var plannersOfBatch))
                {
                    planners[row.BatchId] = plannersOfBatch = await dryRun.PlannersOfBatchAsync(row.BatchId, cancel);
                }

                await OneAsync(row.Id, row.State, plannersOfBatch, cancel);
                (done, last) = (done + 1, row.Id);
            }
        }
    }

    private async Task OneAsync(long rowId, MoveState state, MovePlanners planners, CancellationToken cancel)
    {
        try
        {
            await (state == MoveState.Pending ? move.MoveAsync(rowId, planners, cancel) : undo.UndoAsync(rowId, cancel));
        }
        catch (RuleBroken rule) when (rule.Code == "case.moved-on")
        {
            // Others worked on the case all the while; the next run tries again.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await move.FailAsync(rowId, $"Technischer Fehler: {exception.Message}", cancel);
        }
    }
}
