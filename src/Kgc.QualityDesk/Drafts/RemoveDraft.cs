using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>Deletes drafts: one at its owner's wish, and those whose time is over.</summary>
public sealed class RemoveDraft(Desk desk, DeskDb db, RemoveFiles files)
{
    private const int Batch = 200;

    /// <summary>With its files. Does nothing when it is gone already.</summary>
    public async Task RunAsync(string publicId, CancellationToken cancel)
    {
        if (await db.QuestionDrafts.Where(d => d.PublicId == publicId).Select(d => (int?)d.Id).SingleOrDefaultAsync(cancel) is { } id)
        {
            await desk.ChangeAsync(_ => RemoveAsync(db.QuestionDrafts.Where(d => d.Id == id), cancel), cancel);
            await files.OfDraftAsync(id, cancel);
        }
    }

    /// <summary>Deletes what has expired; files that belong to nothing then go by themselves (<see cref="ForgetFiles"/>). Returns how many drafts.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancel)
    {
        var (all, last) = (0, Batch);
        while (last == Batch)
        {
            last = await desk.ChangeAsync(now => RemoveAsync(
                db.QuestionDrafts.Where(d => d.ExpiresAt <= now).OrderBy(d => d.ExpiresAt).Take(Batch), cancel), cancel);
            all += last;
        }

        await desk.ChangeAsync(now => db.DraftMails.Where(m => m.At <= now.AddDays(-1)).ExecuteDeleteAsync(cancel), cancel);
        return all;
    }

    private async Task<int> RemoveAsync(IQueryable<QuestionDraft> which, CancellationToken cancel)
    {
        var drafts = await which.ToListAsync(cancel);
        db.QuestionDrafts.RemoveRange(drafts);
        return drafts.Count;
    }
}
