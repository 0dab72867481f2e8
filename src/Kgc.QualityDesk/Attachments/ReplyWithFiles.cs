using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>A message of the applicant with files: both are there afterwards, or neither.</summary>
public sealed class ReplyWithFiles(Desk desk, DeskDb db, ApplicantActs acts, ReceiveFiles receive)
{
    /// <summary>What stands for the words when somebody sends files only.</summary>
    public const string Wordless = "(Nur Anlagen, ohne Text)";

    /// <summary>Returns what became of each file.</summary>
    /// <exception cref="RuleBroken">nothing was written and no file was taken, or the case takes no messages</exception>
    public async Task<IReadOnlyList<Attachment>> RunAsync(int caseId, string? body, IEnumerable<IncomingFile> files, CancellationToken cancel)
    {
        using var taken = await receive.TakeAsync(files, cancel);
        var rows = await desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(caseId, cancel) ?? throw new RuleBroken("not-found");
            var act = await desk.ActAsync(Actor.Applicant, theCase, now, cancel);
            var text = string.IsNullOrWhiteSpace(body) && !taken.IsEmpty ? Wordless : body?.Trim();
            if (await SameAsync(caseId, text, taken, cancel) is { } sent)
            {
                return sent;
            }

            await acts.ReplyAsync(theCase, text, act, cancel);
            var message = Said(theCase);
            return await receive.AddAsync(theCase, message, taken, act, cancel);
        }, cancel);
        taken.Keep(rows);
        return rows;
    }

    // In a merged case the words are in the case where it is worked, the files stay with whose they are.
    private Message Said(Cases.Case theCase) => db.Messages.Local
        .Last(m => m.Direction == MessageDirection.FromApplicant && m.Id == 0 && (theCase.IsMerged ? m.OriginCaseId == theCase.Id : theCase.Messages.Contains(m)));

    /// <summary>A double click sends the same words and files twice; the second time nothing new comes of it.</summary>
    private async Task<IReadOnlyList<Attachment>?> SameAsync(int caseId, string? text, TakenFiles taken, CancellationToken cancel)
    {
        var last = await db.Messages.AsNoTracking().Where(m => (m.OriginCaseId ?? m.CaseId) == caseId && m.Direction == MessageDirection.FromApplicant)
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => new { m.Id, m.Body }).FirstOrDefaultAsync(cancel);
        if (last is null || last.Body != text)
        {
            return null;
        }

        var files = await db.Attachments.AsNoTracking().Where(a => a.MessageId == last.Id).OrderBy(a => a.Id).ToListAsync(cancel);
        return files.Select(f => (f.OriginalName, f.Sha256)).SequenceEqual(taken.Files.Select(f => (f.Name, f.Sha256))) ? files : null;
    }
}
