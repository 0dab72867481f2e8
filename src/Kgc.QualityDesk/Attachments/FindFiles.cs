using Kgc.QualityDesk.Attachments.HandingOn;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>
/// Files within what somebody may see, and their bytes. A named expert sees the files that were chosen for the frozen revision
/// (docs/adr/0015). What is not usable yet has no bytes for anybody.
/// </summary>
public sealed class FindFiles(DeskDb db, AttachmentStore store, IFileScanner scanner)
{
    /// <summary>A file to hand out; the caller disposes of the content.</summary>
    public sealed record Download(string Name, string MediaType, long Size, Stream Content);

    private readonly SealCheck _seals = new(db, store);

    /// <summary>Whether files are scanned here at all.</summary>
    public bool AreScanned => scanner.IsOn;

    public Task<IReadOnlyList<AttachmentView>> OfDraftAsync(int draftId, CancellationToken cancel) =>
        ListAsync(db.Attachments.Where(a => a.DraftId == draftId), cancel);

    public Task<IReadOnlyList<AttachmentView>> OfDraftAsync(string publicId, CancellationToken cancel) =>
        ListAsync(db.QuestionDrafts.Where(d => d.PublicId == publicId).SelectMany(d => db.Attachments.Where(a => a.DraftId == d.Id)), cancel);

    /// <summary>All files of the applicant's own case; those of an answer are told with it.</summary>
    public Task<IReadOnlyList<AttachmentView>> OfCaseAsync(int caseId, CancellationToken cancel) =>
        ListAsync(db.Attachments.Where(a => a.CaseId == caseId && !a.IsOfAnswer), cancel);

    public Task<IReadOnlyList<AttachmentView>> OfCaseAsync(string number, Actor by, CancellationToken cancel) => ListAsync(Seen(number, by), cancel);

    /// <summary>Null when there is no such file there, or it is not usable.</summary>
    public async Task<Download?> OpenAsync(int caseId, string id, CancellationToken cancel) =>
        await OpenAsync(db.Attachments.Where(a => a.CaseId == caseId && a.PublicId == id && !a.IsOfAnswer), cancel) ?? await OpenOfAnswerAsync(caseId, id, cancel);

    public Task<Download?> OpenAsync(string number, string id, Actor by, CancellationToken cancel) =>
        OpenAsync(Seen(number, by).Where(a => a.PublicId == id), cancel);

    /// <summary>Whether somebody may see a file of a case, usable or not.</summary>
    internal Task<bool> SeesAsync(string number, string id, Actor by, CancellationToken cancel) => Seen(number, by).AnyAsync(a => a.PublicId == id, cancel);

    /// <summary>A file that an expert's link may open; null when it is not of the frozen revision or not usable.</summary>
    public async Task<Download?> OpenFrozenAsync(int reviewId, string id, CancellationToken cancel)
    {
        var frozen = await db.Set<ReviewRevisionFile>().AsNoTracking().SingleOrDefaultAsync(
            f => f.Attachment!.PublicId == id && db.Reviews.Any(r => r.Id == reviewId && r.RevisionId == f.RevisionId), cancel);
        if (frozen is null || await OpenAsync(db.Attachments.Where(a => a.Id == frozen.AttachmentId), cancel) is not { } file)
        {
            return null;
        }

        // Under the name that was frozen: the file's own may tell who asks, as may what stands in it beside its text.
        var isHidden = !await db.ExpertLinks.AnyAsync(l => l.ReviewId == reviewId && l.RevokedAt == null && l.ShownApplicant != null, cancel);
        return await HandedOn.OfAsync(file with { Name = frozen.Name }, isHidden, cancel);
    }

    /// <summary>The files that the answer being written goes out with. For whoever writes it.</summary>
    public Task<IReadOnlyList<AttachmentView>> OfNextAnswerAsync(int caseId, CancellationToken cancel) => ListAsync(AnswerFiles.Next(db, caseId), cancel);

    /// <summary>
    /// How the answers stand that were sent to a case's applicant, also by a case into which it was merged: what they may read, and with
    /// which files. By revision.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, SealFinding>> AnswersAsync(int caseId, CancellationToken cancel)
    {
        Dictionary<int, SealFinding> found = [];
        foreach (var id in await db.ResponseRevisions
            .Where(r => (r.CaseId == caseId && r.SentAt != null) || db.Messages.Any(m => m.CaseId == caseId && m.RevisionId == r.Id))
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel))
        {
            found[id] = (await _seals.LookAsync(id, cancel))!;
        }

        return found;
    }

    public IReadOnlyList<AttachmentView> ViewsOf(SealedAnswer answer) =>
        [.. answer.Revision.Files.OrderBy(f => f.AttachmentId).Select(f => AttachmentView.Of(f.Attachment!, scanner.IsOn))];

    /// <summary>A file of an answer that was sent and is still the one that was approved.</summary>
    private async Task<Download?> OpenOfAnswerAsync(int caseId, string id, CancellationToken cancel) =>
        await db.Attachments.AnyAsync(a => a.PublicId == id && a.IsOfAnswer, cancel)
        && (await AnswersAsync(caseId, cancel)).Values.Any(f => f.Answer?.Revision.Files.Exists(file => file.Attachment!.PublicId == id) == true)
            ? await OpenAsync(db.Attachments.Where(a => a.IsOfAnswer && a.PublicId == id), cancel)
            : null;

    private IQueryable<Attachment> Seen(string number, Actor by)
    {
        var whole = db.Cases.AdvisedBy(by).Select(c => c.Id);
        var cases = db.Cases.VisibleTo(by).Where(c => c.Number == number).Select(c => c.Id);
        var (frozen, loose) = NamedFor(db, by);
        return db.Attachments.Where(a => cases.Contains(a.CaseId!.Value)
            && (whole.Contains(a.CaseId!.Value)
                || ((a.State == AttachmentState.Waiting || a.State == AttachmentState.Clean)
                    && (db.Set<ReviewRevisionFile>().Any(f => f.AttachmentId == a.Id && frozen.Contains(f.RevisionId))
                        || (a.MessageId == null && !a.IsOfAnswer && loose.Contains(a.CaseId!.Value))))));
    }

    /// <summary>Ids of the files that a named expert is shown: those chosen for their frozen revision.</summary>
    internal static IQueryable<int> ShownTo(DeskDb db, Actor by)
    {
        var (frozen, loose) = NamedFor(db, by);
        return db.Set<ReviewRevisionFile>().Where(f => frozen.Contains(f.RevisionId)).Select(f => f.AttachmentId)
            .Concat(db.Attachments.Where(a => loose.Contains(a.CaseId!.Value) && a.MessageId == null && !a.IsOfAnswer).Select(a => a.Id));
    }

    /// <summary>Frozen revisions that an expert may see, and cases without one: a review of an older program, or a task of another kind for an expert.</summary>
    private static (IQueryable<int> Frozen, IQueryable<int> Loose) NamedFor(DeskDb db, Actor by)
    {
        var me = by.PersonId ?? 0;
        var frozen = db.Reviews.Where(r => r.ExpertId == me && r.HandedBackAt == null && r.RevisionId != null).Select(r => r.RevisionId!.Value);
        var loose = db.Reviews.Where(r => r.ExpertId == me && r.RevisionId == null).Select(r => r.CaseId)
            .Union(db.Tasks.Where(t => t.AssigneeId == me && t.Role == Roles.Expert && t.Type != TaskTypes.ExpertReview).Select(t => t.CaseId));
        if (by.StandsInFor.Count > 0)
        {
            // For as long as the substitution lasts and the task is open, what the other may see for it.
            var stood = db.Tasks.VisibleTo(by).DoneBy(by).Where(t => t.State == TaskState.Open && t.Role == Roles.Expert);
            var reviews = db.Reviews.Where(r => r.HandedBackAt == null && stood.Any(t => t.Id == r.TaskId && t.AssigneeId == r.ExpertId));
            frozen = frozen.Union(reviews.Where(r => r.RevisionId != null).Select(r => r.RevisionId!.Value));
            loose = loose.Union(reviews.Where(r => r.RevisionId == null).Select(r => r.CaseId)).Union(stood.Where(t => t.Type != TaskTypes.ExpertReview).Select(t => t.CaseId));
        }

        return (frozen, loose);
    }

    private async Task<IReadOnlyList<AttachmentView>> ListAsync(IQueryable<Attachment> which, CancellationToken cancel) =>
        (await which.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancel)).ConvertAll(a => AttachmentView.Of(a, scanner.IsOn));

    private async Task<Download?> OpenAsync(IQueryable<Attachment> which, CancellationToken cancel)
    {
        var file = await which.AsNoTracking().SingleOrDefaultAsync(cancel);
        return file is { StorageName: { } name } && file.IsUsable(scanner.IsOn) && store.Open(name) is { } content
            ? new Download(file.OriginalName, file.MediaType, file.Size, content)
            : null;
    }
}
