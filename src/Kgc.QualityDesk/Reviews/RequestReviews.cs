using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Reviews;

/// <summary>An advisor asks for reviews beside the chart: of a draft, or of somebody more.</summary>
public sealed class RequestReviews(Desk desk, DeskDb db, SeenCase seen, RequestReviews.Parts parts)
{
    /// <summary>What it asks for help.</summary>
    public sealed record Parts(NameExperts Experts, MailWriter Mail);

    /// <returns>public ids of the reviews</returns>
    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, case.closed, input.invalid, review.identity-in-text</exception>
    public Task<IReadOnlyList<string>> RunAsync(string number, ReviewRequest request, int? version, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync<IReadOnlyList<string>>(async now =>
        {
            var (theCase, act) = await seen.LoadAsync(number, version, by, now, cancel);
            await CaseOfReviews.ReadAsync(db, theCase.Id, cancel);
            if (request.Experts.Count + request.External.Count == 0)
            {
                throw RuleBroken.Field("experts", "Bitte benennen Sie mindestens eine Fachperson.");
            }

            if (request.Draft is { Length: > QuestionRules.AnswerLength })
            {
                throw RuleBroken.Field("draft", "Der Entwurf ist zu lang.");
            }

            var draft = string.IsNullOrWhiteSpace(request.Draft) ? null : request.Draft.ReplaceLineEndings("\n").Trim();
            var reviews = await parts.Experts.AheadAsync(theCase, request with { Draft = draft }, act, cancel);
            foreach (var review in reviews)
            {
                await OpenAsync(theCase, review, act, cancel);
            }

            return [.. reviews.Select(r => r.PublicId)];
        }, cancel);

    private async Task OpenAsync(Case theCase, Review review, Act act, CancellationToken cancel)
    {
        var settings = ExpertReviewAct.Settings;
        var task = new DeskTask
        {
            PublicId = Guid.CreateVersion7().ToString("N"), OfficeId = theCase.OfficeId, Type = TaskTypes.ExpertReview,
            Title = "Fachlich prüfen", Role = Roles.Expert, AssigneeId = review.ExpertId, Assignee = review.Expert,
            AssignedAt = review.ExpertId is null ? null : act.At, OpenedAt = act.At,
            DueAt = act.Clock.Calendar.DueAfter(act.At, settings.DueWorkingDays!.Value), OwnSettings = settings,
        };
        review.Task = task;
        theCase.Tasks.Add(task);
        if (review.Expert is { } person && person.Id != act.By.PersonId)
        {
            await parts.Mail.TaskAssignedAsync(theCase, task, person, act.At, cancel);
        }
    }
}
