using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Adds files to the answer that is being written, and takes them off again. Only in the task to write it, by whoever may do that.</summary>
public sealed class EditAnswerFiles(Desk desk, DeskDb db, TaskFinder finder, ReceiveFiles receive)
{
    /// <summary>Returns what became of each file.</summary>
    /// <exception cref="RuleBroken">not-found, or the task is not open, or somebody else has it</exception>
    public async Task<IReadOnlyList<Attachment>> AddAsync(string taskId, IEnumerable<IncomingFile> files, Actor by, CancellationToken cancel)
    {
        using var taken = await receive.TakeAsync(files, cancel);
        var rows = await desk.ChangeAsync(async now =>
        {
            var (theCase, _) = await WritingAsync(taskId, by, cancel);
            var act = await desk.ActAsync(by, theCase, now, cancel);
            var before = await db.Attachments.AsNoTracking().Where(a => a.CaseId == theCase.Id).ToListAsync(cancel);
            var (room, whole) = (new FileRoom(before.Where(a => a is { IsOfAnswer: true, TakenOffAt: null })), FileRoom.OfCase(before));
            List<Attachment> added = [];
            foreach (var file in taken.Files)
            {
                var row = whole.Admit(room.Admit(file)).ToRow(act.At);
                (row.Case, row.IsOfAnswer, row.AddedById) = (theCase, true, by.PersonId);
                theCase.AddFile(row, act);
                added.Add(row);
            }

            db.Attachments.AddRange(added);
            return added;
        }, cancel);
        taken.Keep(rows);
        return rows;
    }

    /// <summary>The bytes stay where an earlier revision names the file; nothing happens when it was taken off before.</summary>
    public Task TakeOffAsync(string taskId, string fileId, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (theCase, _) = await WritingAsync(taskId, by, cancel);
            var file = await db.Attachments.SingleOrDefaultAsync(a => a.CaseId == theCase.Id && a.IsOfAnswer && a.PublicId == fileId && a.TakenOffAt == null, cancel);
            if (file is not null)
            {
                file.TakenOffAt = now;
                theCase.Record(Cases.EntryKinds.AttachmentTakenOff, await desk.ActAsync(by, theCase, now, cancel), new { file = file.OriginalName });
            }
        }, cancel);

    /// <summary>Whether this person writes in that task; asked before a body is read.</summary>
    public Task EnsureWritesAsync(string taskId, Actor by, CancellationToken cancel) => WritingAsync(taskId, by, cancel);

    private async Task<(Cases.Case Case, DeskTask Task)> WritingAsync(string taskId, Actor by, CancellationToken cancel)
    {
        var (theCase, task) = await finder.LoadAsync(taskId, by, cancel);
        if (!TaskTypes.IsDraft(task.Type))
        {
            throw new RuleBroken("not-found");
        }

        task.EnsureMine(by);
        return (theCase, task);
    }
}
