using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>
/// Files that an advisor adds to an answer while it is written. Submitting the text freezes them with it; nobody outside the office sees
/// them before the answer is sent.
/// </summary>
public sealed class AnswerFiles(DeskDb db, IFileScanner scanner)
{
    /// <summary>The files that the next revision goes out with: those not taken off again and not part of anything sent.</summary>
    public async Task<IReadOnlyCollection<Attachment>> ForNextAsync(int caseId, CancellationToken cancel)
    {
        var files = await Next(db, caseId).ToListAsync(cancel);
        return files.Find(f => !f.IsUsable(scanner.IsOn)) is { } waiting
            ? throw RuleBroken.Field("files", $"„{waiting.OriginalName}“ ist noch nicht auf Schadsoftware geprüft. Bitte versuchen Sie es in einigen Minuten noch einmal.")
            : files;
    }

    internal static IQueryable<Attachment> Next(DeskDb db, int caseId) => db.Attachments
        .Where(a => a.CaseId == caseId && a.IsOfAnswer && a.TakenOffAt == null && (a.State == AttachmentState.Waiting || a.State == AttachmentState.Clean)
            && !db.ResponseRevisions.Any(r => r.SentAt != null && r.Files.Any(f => f.AttachmentId == a.Id)))
        .OrderBy(a => a.Id);
}
