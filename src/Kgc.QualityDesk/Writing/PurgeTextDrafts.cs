using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Writing;

/// <summary>Forgets drafts that nobody has touched for some weeks.</summary>
public sealed class PurgeTextDrafts(Desk desk, DeskDb db)
{
    private const int Batch = 500;

    /// <summary>How many rows were deleted.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (all, last) = (0, Batch);
        while (last == Batch)
        {
            last = await desk.ChangeAsync(now => db.TextDrafts.Where(d => d.ChangedAt <= now - TextDrafts.Kept).OrderBy(d => d.Id).Take(Batch)
                .ExecuteDeleteAsync(cancel), cancel);
            all += last;
        }

        return all;
    }
}
