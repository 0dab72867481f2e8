using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>An expert says that they are not impartial, or gives a review back; an advisor takes back what somebody from outside was asked.</summary>
public sealed class HandBackReview(Desk desk, DeskDb db, LeadBack back, SendExpertLink links)
{
    /// <param name="reviewId">public id of an own review</param>
    /// <param name="isRecused">befangen</param>
    /// <param name="reason">required when recused</param>
    /// <param name="by">the expert</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-found, review.not-awaited, input.invalid</exception>
    public Task RunAsync(string reviewId, bool isRecused, string? reason, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var me = by.PersonId ?? 0;
            var (theCase, review) = await LoadAsync(r => r.PublicId == reviewId && r.ExpertId == me, cancel);
            var why = ReasonOf(reason, isRecused);
            await back.RunAsync(theCase, TaskOf(theCase, review), KindOf(isRecused), why, await desk.ActAsync(by, theCase, now, cancel), cancel);
        }, cancel);

    /// <summary>Revokes the link of an expert from outside: the review is nobody's again, and a task to name somebody opens.</summary>
    public Task RevokeAsync(string reviewId, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (theCase, review) = await OutsideAsync(reviewId, by, cancel);
            var act = await desk.ActAsync(by, theCase, now, cancel);
            await links.RevokeAsync(review, act, cancel);
            await back.RunAsync(theCase, TaskOf(theCase, review), EntryKinds.ExpertLinkRevoked, null, act, cancel);
        }, cancel);

    /// <summary>A new link to the same frozen revision; the earlier one ends. For one that has expired, or a mail that was lost.</summary>
    public Task SendAgainAsync(string reviewId, int? days, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (theCase, review) = await OutsideAsync(reviewId, by, cancel);
            var last = await db.ExpertLinks.Where(l => l.ReviewId == review.Id).OrderByDescending(l => l.Id).FirstAsync(cancel);
            var fields = new InputFields();
            var outsider = SendExpertLink.Check(new(review.ExternalName, review.ExternalEmail, null, days, last.ShowReason), 0, fields);
            fields.ThrowIfAny();
            await links.RunAsync(theCase, review, outsider, await desk.ActAsync(by, theCase, now, cancel), cancel);
        }, cancel);

    internal static string KindOf(bool isRecused) => isRecused ? EntryKinds.ReviewRecused : EntryKinds.ReviewHandedBack;

    internal static string? ReasonOf(string? typed, bool isRequired)
    {
        var fields = new InputFields();
        var reason = isRequired
            ? fields.Required("reason", typed, QuestionRules.CommentLength, "Bitte schreiben Sie kurz auf, warum.")
            : fields.Optional("reason", typed, QuestionRules.CommentLength);
        fields.ThrowIfAny();
        return reason;
    }

    private async Task<(Case Case, Review Review)> OutsideAsync(string reviewId, Actor by, CancellationToken cancel)
    {
        var caseId = await db.Reviews.Where(r => r.PublicId == reviewId && r.ExpertId == null && db.Cases.AdvisedBy(by).Any(c => c.Id == r.CaseId))
            .Select(r => (int?)r.CaseId).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        var theCase = await CaseOfReviews.LoadAsync(desk, db, caseId, by, cancel);
        var review = theCase.Reviews.Single(r => r.PublicId == reviewId);
        return review.IsAwaited ? (theCase, review) : throw new RuleBroken("review.not-awaited");
    }

    private async Task<(Case Case, Review Review)> LoadAsync(System.Linq.Expressions.Expression<Func<Review, bool>> which, CancellationToken cancel)
    {
        var found = await db.Reviews.Where(which).Select(r => new { r.CaseId, r.Id }).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        var theCase = (await desk.LoadAsync(found.CaseId, cancel))!;
        await db.Reviews.Include(r => r.Expert).Where(r => r.CaseId == found.CaseId).LoadAsync(cancel);
        var review = theCase.Reviews.Single(r => r.Id == found.Id);
        return review.IsAwaited ? (theCase, review) : throw new RuleBroken("review.not-awaited");
    }

    private static DeskTask TaskOf(Case theCase, Review review)
    {
        var task = theCase.Tasks.Find(t => t.Id == review.TaskId) ?? throw new RuleBroken("review.not-awaited");
        task.EnsureOpen();
        return task;
    }
}
