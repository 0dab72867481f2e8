using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Makes people the experts of a case, each for one frozen revision; their tasks come from the chart or from <see cref="RequestReviews"/>.</summary>
public sealed class NameExperts(DeskDb db, StaffDirectory staff, FreezeCase freeze, SendExpertLink links)
{
    private const int MostPlaces = 50;

    /// <summary>Everybody of a request, ahead of their tasks.</summary>
    /// <exception cref="RuleBroken">input.invalid with fields; review.identity-in-text</exception>
    public async Task<IReadOnlyList<Review>> AheadAsync(Case theCase, ReviewRequest request, Act act, CancellationToken cancel)
    {
        var fields = new InputFields();
        var people = await PeopleAsync(theCase, request, fields, cancel);
        var outsiders = request.External.Select((o, i) => SendExpertLink.Check(o, i, fields)).ToList();
        await RefuseInsidersAsync(theCase, outsiders, fields, cancel);
        fields.ThrowIfAny();
        List<Review> reviews = [];
        foreach (var (person, questions) in people)
        {
            var revision = await freeze.RunAsync(theCase, new FreezeCase.Choice(request.Attachments, request.Draft), act, cancel);
            var review = New(person, revision, questions);
            await EnsureMayReviewAsync(theCase, review, cancel);
            reviews.Add(theCase.NameExpert(review, act));
        }

        foreach (var outsider in outsiders)
        {
            var choice = new FreezeCase.Choice(request.Attachments ?? [], request.Draft, !outsider.ShowsApplicant && request.Redact != false);
            var revision = await freeze.RunAsync(theCase, choice, act, cancel);
            await EnsureHiddenAsync(theCase, revision, outsider, request.Checked == true, cancel);
            var review = new Review
            {
                PublicId = NewId(), ExternalName = outsider.Name, ExternalEmail = outsider.Email, Questions = outsider.Questions, Revision = revision,
            };
            theCase.EnsureMayReview(review);
            theCase.NameExpert(review, act);
            await links.RunAsync(theCase, review, outsider, act, cancel);
            reviews.Add(review);
        }

        return reviews;
    }

    /// <exception cref="RuleBroken">input.invalid: this person reviews it already, is not impartial, or may have read what others said</exception>
    internal async Task EnsureMayReviewAsync(Case theCase, Review review, CancellationToken cancel) => theCase.EnsureMayReview(
        review, theCase.IsHalfAnswered && await staff.SuitableAsync(review.Expert!.Email!, Roles.Advisor, theCase.OfficeId, cancel) is not null);

    /// <summary>The chart opened the task of one expert: it belongs to the review that was asked for ahead, or begins one.</summary>
    /// <param name="theCase">the case</param>
    /// <param name="task">the task, which may be new</param>
    /// <param name="expert">somebody of the office; null for people from outside</param>
    /// <param name="address">mail address that the chart named</param>
    /// <param name="act">who and when</param>
    /// <param name="cancel">gives up</param>
    public async Task<Review?> BeginAsync(Case theCase, DeskTask task, Person? expert, string? address, Act act, CancellationToken cancel)
    {
        if (theCase.Id > 0)
        {
            await db.Reviews.Where(r => r.CaseId == theCase.Id).LoadAsync(cancel);
        }

        var review = theCase.Reviews.Find(r => r is { TaskId: null, Task: null, IsAwaited: true } && (expert is null
            ? address is not null && string.Equals(r.ExternalEmail, address.Trim(), StringComparison.OrdinalIgnoreCase)
            : r.ExpertId == expert.Id));
        if (review is null && expert is not null)
        {
            var revision = await RevisionOf(theCase, task, cancel) ?? await freeze.RunAsync(theCase, new FreezeCase.Choice(), act, cancel);
            review = theCase.NameExpert(New(expert, revision, null), act);
        }

        if (review is not null)
        {
            review.Task = task;
        }

        return review;
    }

    /// <summary>Whoever takes a review over looks at what the one before looked at.</summary>
    private async Task<ReviewRevision?> RevisionOf(Case theCase, DeskTask task, CancellationToken cancel)
    {
        var before = task.Id == 0 ? null : theCase.Reviews.Where(r => r.TaskId == task.Id && r.ExpertId is not null).MaxBy(r => r.Id);
        return before?.RevisionId is { } id ? await db.ReviewRevisions.SingleAsync(r => r.Id == id, cancel) : null;
    }

    private async Task<List<(Person Person, string? Questions)>> PeopleAsync(Case theCase, ReviewRequest request, InputFields fields, CancellationToken cancel)
    {
        List<(Person, string?)> people = [];
        foreach (var named in request.Experts.DistinctBy(e => e.Email?.Trim().ToUpperInvariant()).Take(ReviewRequest.MostExperts))
        {
            if (named.Email is { } email && await staff.SuitableAsync(email, Roles.Expert, theCase.OfficeId, cancel) is { } person)
            {
                people.Add((person, fields.Optional("questions", named.Questions, QuestionRules.CommentLength)));
            }
            else
            {
                fields.Add("experts", $"„{named.Email}“ ist keine Fachperson dieser Stelle.");
            }
        }

        return people;
    }

    /// <summary>Who has an account here uses it, and nobody reviews their own question.</summary>
    private async Task RefuseInsidersAsync(Case theCase, List<ReviewRequest.Outsider> outsiders, InputFields fields, CancellationToken cancel)
    {
        foreach (var (outsider, index) in outsiders.Select((o, i) => (o, i)))
        {
            if (await staff.WorksThereAsync(outsider.Email!, theCase.OfficeId, cancel))
            {
                fields.Add($"external[{index}].email", "Diese Person arbeitet in Ihrer Stelle. Bitte benennen Sie sie dort.");
            }
            else if (string.Equals(outsider.Email, theCase.Contact.Email, StringComparison.OrdinalIgnoreCase))
            {
                fields.Add($"external[{index}].email", "Das ist die Adresse der anfragenden Person.");
            }
        }
    }

    /// <summary>Hidden is who asks only if the texts do not tell it: the advisor must have looked at every such place.</summary>
    private async Task EnsureHiddenAsync(Case theCase, ReviewRevision revision, ReviewRequest.Outsider outsider, bool isChecked, CancellationToken cancel)
    {
        if (isChecked || outsider.ShowsApplicant)
        {
            return;
        }

        var places = ExternalTexts.Of(revision, outsider.Questions).Concat(await ContentsAsync(revision, cancel))
            .SelectMany(t => IdentityHints.Find(t.Text, theCase.Contact).Select(h => $"{t.Name}: „{h.Text}“ ({h.Words})"))
            .Concat(await freeze.TracesAsync(revision, cancel)).Distinct(StringComparer.Ordinal).Take(MostPlaces).ToList();
        if (places.Count > 0)
        {
            throw new RuleBroken("review.identity-in-text") { Fields = new Dictionary<string, string> { ["checked"] = string.Join("; ", places) } };
        }
    }

    /// <summary>What stands in the chosen files, as far as it was read yet.</summary>
    private async Task<List<(string Name, string? Text)>> ContentsAsync(ReviewRevision revision, CancellationToken cancel)
    {
        var names = revision.Files.ToDictionary(f => f.AttachmentId, f => f.Name);
        var ids = names.Keys.ToList();
        return ids.Count == 0 ? []
            : (await db.AttachmentTexts.AsNoTracking().Where(t => ids.Contains(t.AttachmentId)).ToListAsync(cancel)).ConvertAll(t => ($"Inhalt von {names[t.AttachmentId]}", (string?)t.Text));
    }

    private static Review New(Person expert, ReviewRevision revision, string? questions) =>
        new() { PublicId = NewId(), ExpertId = expert.Id, Expert = expert, Revision = revision, Questions = questions };

    private static string NewId() => Guid.CreateVersion7().ToString("N");
}
