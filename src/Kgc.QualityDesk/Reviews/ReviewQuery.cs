using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews.Links;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Reviews within what somebody may see: advisors those of their office, an expert their own, and those of others once all have answered.</summary>
public sealed class ReviewQuery(DeskDb db)
{
    private const int Most = 200;

    /// <summary>Null when there is none that this person may see.</summary>
    public async Task<ReviewView?> FindAsync(string id, Actor by, CancellationToken cancel) =>
        (await ListAsync(Seen(by).Where(r => r.PublicId == id), by, cancel)).SingleOrDefault();

    /// <summary>Those of a case, in the order in which they were asked for; null when the person may not see the case.</summary>
    public async Task<IReadOnlyList<ReviewView>?> OfCaseAsync(string number, Actor by, CancellationToken cancel) =>
        await db.Cases.VisibleTo(by).Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) is { } caseId
            ? await ListAsync(Seen(by).Where(r => r.CaseId == caseId), by, cancel)
            : null;

    /// <summary>The person's own ones, the latest first; those that are still owed only, or all.</summary>
    public Task<IReadOnlyList<ReviewView>> OwnAsync(bool openOnly, Actor by, CancellationToken cancel)
    {
        var me = by.PersonId ?? 0;
        var own = db.Reviews.Where(r => r.ExpertId == me && (!openOnly || (r.SubmittedAt == null && r.HandedBackAt == null)));
        return ListAsync(own.OrderByDescending(r => r.Id).Take(Most), by, cancel);
    }

    /// <summary>What an expert from outside is shown: their review, without who asks and where.</summary>
    public async Task<(ReviewView View, string? ShownApplicant)> OfLinkAsync(int linkId, CancellationToken cancel)
    {
        var link = await db.ExpertLinks.AsNoTracking().SingleAsync(l => l.Id == linkId, cancel);
        var view = (await ListAsync(db.Reviews.Where(r => r.Id == link.ReviewId), Actor.System, cancel)).Single();
        return (view with { Revision = view.Revision! with { DistrictKey = null } }, link.ShownApplicant);
    }

    /// <summary>Every use of the links of a review, the latest first; null when there is no such review in what the person advises.</summary>
    public async Task<IReadOnlyList<ReviewView.Access>?> AccessesAsync(string id, Actor by, CancellationToken cancel)
    {
        var reviewId = await db.Reviews.Where(r => r.PublicId == id && db.Cases.AdvisedBy(by).Any(c => c.Id == r.CaseId)).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancel);
        return reviewId is null ? null
            : [.. (await db.ExpertAccesses.AsNoTracking().Where(a => a.Link!.ReviewId == reviewId).OrderByDescending(a => a.Id).Take(Most).ToListAsync(cancel))
                .Select(a => new ReviewView.Access(a.At, a.Kind, a.Kind.German(), a.Kind.IsRefused(), a.Browser))];
    }

    private IQueryable<Review> Seen(Actor by)
    {
        var me = by.PersonId ?? 0;
        var whole = db.Cases.AdvisedBy(by);
        return db.Reviews.Where(r => r.ExpertId == me
            || whole.Any(c => c.Id == r.CaseId)
            || (r.SubmittedAt != null
                && db.Reviews.Any(own => own.CaseId == r.CaseId && own.ExpertId == me && own.SubmittedAt != null)
                && !db.Reviews.Any(other => other.CaseId == r.CaseId && other.SubmittedAt == null && other.HandedBackAt == null)));
    }

    private async Task<IReadOnlyList<ReviewView>> ListAsync(IQueryable<Review> which, Actor by, CancellationToken cancel)
    {
        var rows = await which.AsNoTracking().AsSplitQuery().Include(r => r.Expert).Include(r => r.Task).Include(r => r.Comments)
            .Include(r => r.Revision!).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.CaseId).Distinct().ToList();
        var cases = await db.Cases.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.OfficeId, Office = c.Office!.Code })
            .ToDictionaryAsync(c => c.Id, cancel);
        var outside = rows.Where(r => r.IsExternal && by.Advises(cases[r.CaseId].OfficeId)).Select(r => r.Id).ToList();
        var links = outside.Count == 0 ? [] : await db.ExpertLinks.AsNoTracking().Where(l => outside.Contains(l.ReviewId)).OrderBy(l => l.Id).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Id).Select(r => ViewOf(r, cases[r.CaseId].Number, cases[r.CaseId].Office) with
        {
            ExternalLink = links.FindLast(l => l.ReviewId == r.Id) is { } l ? new(l.CreatedAt, l.ExpiresAt, l.RevokedAt, l.ShownApplicant is not null, l.ShowReason) : null,
        })];
    }

    private static ReviewView ViewOf(Review r, string number, string office) => new()
    {
        Id = r.PublicId, CaseNumber = number, Office = office, TaskId = r.Task?.PublicId, Expert = r.By, IsExternal = r.IsExternal, Questions = r.Questions,
        RequestedAt = r.RequestedAt, DueAt = r.IsAwaited ? r.Task?.DueAt : null, Verdict = r.Verdict, Statement = r.Statement,
        Comments = [.. r.Comments.OrderBy(c => c.Paragraph).Select(c => new ReviewView.Comment(c.Paragraph, c.Text))],
        SubmittedAt = r.SubmittedAt, HandedBackAt = r.HandedBackAt, HandBackReason = r.HandBackReason, IsRecused = r.IsRecused,
        Revision = r.Revision is { } f ? FrozenOf(f) : null,
    };

    private static ReviewView.Frozen FrozenOf(ReviewRevision f) => new(
        f.Number, f.Hash, f.FrozenAt, f.IsRedacted, f.Subject, f.Paragraphs, f.Topic, f.Setting, f.Phase, f.ApplicationStage, f.DistrictKey,
        f.Priority.Kebab(), f.TargetGroupCodes, [.. f.Files.OrderBy(x => x.Id).Select(x => new ReviewView.File(x.Attachment!.PublicId, x.Name, x.Sha256))]);
}
