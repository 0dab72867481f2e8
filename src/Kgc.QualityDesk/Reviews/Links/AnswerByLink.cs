using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>What an expert without an account does with their one review. The link was found open before; it is looked at again in the change itself.</summary>
public sealed class AnswerByLink(Desk desk, DeskDb db, AnswerByLink.Parts parts, ExpertDoor door)
{
    public sealed record Parts(TaskFinder Finder, CaseFlow Flow, LeadBack Back);

    /// <exception cref="RuleBroken">input.invalid, task.unknown-outcome, review.other-revision, review.not-awaited, expert.not-open</exception>
    public async Task SubmitAsync(ExpertDoor.Entry entry, string? browser, string outcome, JsonObject input, CancellationToken cancel)
    {
        try
        {
            await desk.ChangeAsync(now => SubmitAsync(entry, browser, outcome, input, now, cancel), cancel);
        }
        catch (RuleBroken broken) when (broken.Code is "review.other-revision" or "review.not-awaited")
        {
            var kind = broken.Code == "review.other-revision" ? ExpertAccessKind.OtherRevision : ExpertAccessKind.AnsweredBefore;
            await door.NoteAsync(entry.LinkId, kind, browser, cancel);
            throw;
        }
    }

    public Task HandBackAsync(ExpertDoor.Entry entry, string? browser, bool isRecused, string? reason, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (theCase, review, task) = await LoadAsync(entry, browser, now, cancel);
        var why = HandBackReview.ReasonOf(reason, isRecused);
        var act = await desk.ActAsync(Actor.ExternalExpert(review.By), theCase, now, cancel);
        await parts.Back.RunAsync(theCase, task, HandBackReview.KindOf(isRecused), why, act, cancel);
        Note(entry, ExpertAccessKind.HandedBack, browser, now);
    }, cancel);

    private async Task SubmitAsync(ExpertDoor.Entry entry, string? browser, string outcome, JsonObject input, DateTimeOffset now, CancellationToken cancel)
    {
        var (theCase, review, task) = await LoadAsync(entry, browser, now, cancel);
        var act = await desk.ActAsync(Actor.ExternalExpert(review.By), theCase, now, cancel);
        var settings = await parts.Finder.SettingsAsync(task, cancel);
        var label = TaskFinder.Outcomes(task, settings).FirstOrDefault(o => o.Name == outcome).Label ?? throw new RuleBroken("task.unknown-outcome");
        var effect = ExpertReviewAct.Apply(review, new TaskCompletion(theCase, task, outcome, input, act, settings));
        task.CompleteByLink(act, outcome, label);
        Note(entry, ExpertAccessKind.Submitted, browser, now);
        if (task.TokenId is { } token)
        {
            await parts.Flow.ResumeAsync(theCase, token, outcome, effect.Input.DeepClone(), act, cancel);
        }
    }

    private async Task<(Case Case, Review Review, DeskTask Task)> LoadAsync(ExpertDoor.Entry entry, string? browser, DateTimeOffset now, CancellationToken cancel)
    {
        var (holder, earliest) = (Secret.Hash(browser ?? ""), now - ExpertDoor.Session);
        var caseId = await db.ExpertLinks.Where(l => l.Id == entry.LinkId && l.RevokedAt == null && l.ExpiresAt > now
                && db.ExpertCodes.Any(c => c.LinkId == l.Id && c.BrowserHash == holder && c.UsedAt > earliest && c.LeftAt == null))
            .Select(l => (int?)l.Review!.CaseId).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("expert.not-open");
        var theCase = (await desk.LoadAsync(caseId, cancel))!;
        var review = theCase.Reviews.Single(r => r.Id == entry.ReviewId);
        var task = theCase.Tasks.Find(t => t.Id == review.TaskId);
        if (!review.IsAwaited || task is null)
        {
            throw new RuleBroken("review.not-awaited");
        }

        task.EnsureOpen();
        review.Revision = await db.ReviewRevisions.SingleAsync(r => r.Id == review.RevisionId, cancel);
        return (theCase, review, task);
    }

    private void Note(ExpertDoor.Entry entry, ExpertAccessKind kind, string? browser, DateTimeOffset now) =>
        db.ExpertAccesses.Add(new ExpertAccess { LinkId = entry.LinkId, Kind = kind, At = now, Browser = ExpertDoor.MarkOf(browser) });
}
