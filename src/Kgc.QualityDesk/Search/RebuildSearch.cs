using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// Reads cases into the index that were there before it, batch by batch. Where it is, is a row: whichever node goes on begins there,
/// and reading a case twice changes nothing.
/// </summary>
public sealed class RebuildSearch(Desk desk, DeskDb db)
{
    /// <summary>Of the rules by which texts become words. Greater: every case is read anew.</summary>
    private const int Edition = 2;

    private const int Batch = 20;

    /// <summary>How many cases were read.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var done = 0;
        while (!cancel.IsCancellationRequested && await StepAsync(cancel) is > 0 and var read)
        {
            done += read;
        }

        return done;
    }

    private async Task<int> StepAsync(CancellationToken cancel)
    {
        if (await db.SearchProgress.AsNoTracking().AnyAsync(p => p.Edition == Edition && p.LastCaseId >= p.UntilCaseId, cancel))
        {
            return 0;
        }

        return await desk.ChangeAsync(async _ =>
        {
            var progress = await BeginAsync(cancel);
            var (last, until) = (progress.LastCaseId, progress.UntilCaseId);
            var ids = await db.Cases.Where(c => c.Id > last && c.Id <= until).OrderBy(c => c.Id).Take(Batch).Select(c => c.Id).ToListAsync(cancel);
            foreach (var id in ids)
            {
                await WriteSearch.RebuildAsync(db, id, cancel);
            }

            progress.LastCaseId = ids.Count < Batch ? until : ids[^1];
            return ids.Count;
        }, cancel);
    }

    private async Task<SearchProgress> BeginAsync(CancellationToken cancel)
    {
        var progress = await db.SearchProgress.SingleOrDefaultAsync(cancel);
        if (progress is null)
        {
            db.Add(progress = new SearchProgress { Id = 1 });
        }

        if (progress.Edition != Edition)
        {
            (progress.Edition, progress.LastCaseId) = (Edition, 0);
            progress.UntilCaseId = await db.Cases.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
        }

        return progress;
    }
}
