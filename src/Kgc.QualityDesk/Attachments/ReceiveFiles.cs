using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Stores the files of an upload with a draft, a question or a message. The limits hold for uploads at the same instant too.</summary>
public sealed class ReceiveFiles(Desk desk, DeskDb db, TakeFiles take)
{
    /// <summary>Looks into the files; the caller passes them on to a change and disposes of them after it.</summary>
    public Task<TakenFiles> TakeAsync(IEnumerable<IncomingFile> files, CancellationToken cancel) => take.RunAsync(files, cancel);

    /// <summary>Adds files to a draft, with those that it has already; returns what became of each new one.</summary>
    public async Task<IReadOnlyList<Attachment>> ForDraftAsync(int draftId, IEnumerable<IncomingFile> files, CancellationToken cancel)
    {
        using var taken = await TakeAsync(files, cancel);
        var rows = await desk.ChangeAsync(async now =>
        {
            // The draft changes too, so that it cannot be sent in the same moment without its new files.
            var draft = await db.QuestionDrafts.SingleOrDefaultAsync(d => d.Id == draftId && d.ExpiresAt > now, cancel) ?? throw new RuleBroken("not-found");
            draft.Change(draft.Sealed, draft.Step, now);
            var before = await db.Attachments.Where(a => a.DraftId == draftId).OrderBy(a => a.Id).ToListAsync(cancel);
            db.Attachments.RemoveRange(Forgotten(before, taken));
            var room = new FileRoom(before);
            var added = taken.Files.Select(f => room.Admit(f).ToRow(now)).ToList();
            added.ForEach(a => (a.DraftId, a.Slot) = (draftId, a.IsKept ? room.TakeSlot() : null));
            db.Attachments.AddRange(added);
            return added;
        }, cancel);
        taken.Keep(rows);
        return rows;
    }

    /// <summary>Adds files to a question that was sent already, beside its messages.</summary>
    public async Task<IReadOnlyList<Attachment>> ForQuestionAsync(int caseId, IEnumerable<IncomingFile> files, CancellationToken cancel)
    {
        using var taken = await TakeAsync(files, cancel);
        var rows = await desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(caseId, cancel) ?? throw new RuleBroken("not-found");
            return await AddAsync(theCase, null, taken, await desk.ActAsync(Actor.Applicant, theCase, now, cancel), cancel);
        }, cancel);
        taken.Keep(rows);
        return rows;
    }

    /// <summary>Within a change of the case: adds the files to a new message of it, or to the question itself. Call <see cref="TakenFiles.Keep"/> after the save.</summary>
    public async Task<IReadOnlyList<Attachment>> AddAsync(Case theCase, Message? message, TakenFiles taken, Act act, CancellationToken cancel)
    {
        theCase.EnsureTakesFiles();
        var before = await db.Attachments.AsNoTracking().Where(a => a.CaseId == theCase.Id).ToListAsync(cancel);
        if (before.Count >= FileLimits.RowsOfCase)
        {
            throw RuleBroken.Field("files", FileReasons.German(FileReasons.CaseFull));
        }

        var (room, whole) = (new FileRoom(message is null ? before.Where(a => a.MessageId is null && !a.IsOfAnswer) : []), FileRoom.OfCase(before));
        List<Attachment> rows = [];
        foreach (var file in taken.Files)
        {
            var row = whole.Admit(room.Admit(file)).ToRow(act.At);
            (row.Case, row.Message) = (theCase, message);
            theCase.AddFile(row, act);
            rows.Add(row);
        }

        db.Attachments.AddRange(rows);
        return rows;
    }

    // Only so many refusals are remembered, the latest ones.
    private static IEnumerable<Attachment> Forgotten(IReadOnlyCollection<Attachment> before, TakenFiles taken)
    {
        var refused = before.Where(a => !a.IsKept).ToList();
        return refused.Take(Math.Max(0, refused.Count + taken.Files.Count(f => !f.IsKept) - FileLimits.RefusedOfDraft));
    }
}
