using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Takes files away from a draft again, and all of them when the draft itself goes.</summary>
public sealed class RemoveFiles(Desk desk, DeskDb db, AttachmentStore store)
{
    /// <summary>Nothing happens when it is gone already: a double click is no error.</summary>
    public Task FromDraftAsync(int draftId, string publicId, CancellationToken cancel) =>
        RunAsync(db.Attachments.Where(a => a.DraftId == draftId && a.PublicId == publicId), cancel);

    public Task OfDraftAsync(int draftId, CancellationToken cancel) => RunAsync(db.Attachments.Where(a => a.DraftId == draftId), cancel);

    /// <summary>Takes the notes about refused files off the page.</summary>
    public Task RefusalsOfDraftAsync(int draftId, CancellationToken cancel) => RunAsync(
        db.Attachments.Where(a => a.DraftId == draftId && (a.State == AttachmentState.Refused || a.State == AttachmentState.Infected)), cancel);

    internal async Task RunAsync(IQueryable<Attachment> which, CancellationToken cancel)
    {
        var names = await desk.ChangeAsync(async _ =>
        {
            var rows = await which.ToListAsync(cancel);
            db.Attachments.RemoveRange(rows);
            return rows.ConvertAll(r => r.StorageName);
        }, cancel);
        names.ForEach(store.Delete);
    }
}
