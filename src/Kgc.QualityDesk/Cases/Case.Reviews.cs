using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Names an expert; from now on this person may see the frozen revision. The task may come later.</summary>
    public Review NameExpert(Review review, Act act)
    {
        EnsureOpen();
        review.RequestedAt = act.At;
        Reviews.Add(review);
        Record(EntryKinds.ReviewRequested, act, new { expert = review.By, external = review.IsExternal, revision = review.Revision?.Number });
        return review;
    }

    /// <summary>Whom a person may name; a chart may name whom it likes.</summary>
    /// <param name="review">with its expert</param>
    /// <param name="advises">whether the expert advises the office, too, and so could read each verdict as it came in</param>
    public void EnsureMayReview(Review review, bool advises = false)
    {
        if (advises && IsHalfAnswered)
        {
            throw RuleBroken.Field("experts", $"{review.By} berät in dieser Stelle und konnte schon lesen, was eine andere Fachperson in dieser Runde geschrieben hat. "
                + "Bis alle geantwortet haben, prüft jede Person für sich. Bitte benennen Sie jemanden, der hier nicht berät, oder warten Sie, bis alle geantwortet haben.");
        }

        if (Reviews.Exists(r => r.IsAwaited && IsSameExpert(r, review)))
        {
            throw RuleBroken.Field("experts", $"{review.By} prüft diesen Fall bereits.");
        }

        if (Reviews.Exists(r => r.IsRecused && IsSameExpert(r, review)))
        {
            throw RuleBroken.Field("experts", $"{review.By} ist in diesem Fall befangen.");
        }
    }

    /// <summary>Somebody answered in a round in which another, asked before that, has not; or whoever is asked in that one's place.</summary>
    internal bool IsHalfAnswered => Reviews.Exists(said => said.SubmittedAt is { } at && Reviews.Exists(r => r != said && r.RequestedAt <= at
        && (r.IsAwaited || (r.SubmittedAt is null && Tasks.Exists(t => t.Id == r.TaskId && t.State is TaskState.Open or TaskState.Suspended)))));

    /// <summary>The review that this person, or whom they stand in for, owes in this task.</summary>
    /// <exception cref="RuleBroken">task.named-person-only; review.deputy-has-seen for a deputy who sees as an advisor what the others said</exception>
    public Review ReviewOf(DeskTask task, Act act)
    {
        var review = Reviews.SingleOrDefault(r => r.TaskId == task.Id && r.ExpertId is { } expert && act.Persons.Contains(expert) && r.HandedBackAt is null)
            ?? throw new RuleBroken("task.named-person-only");
        return review.ExpertId != act.By.PersonId && act.By.Advises(OfficeId) && Reviews.Exists(r => r != review && r.SubmittedAt is not null)
            ? throw new RuleBroken("review.deputy-has-seen") : review;
    }

    /// <summary>Whose frozen revision this person reads: their own review's, or the one that they do today for somebody who is away.</summary>
    public Review? ReviewReadBy(Actor by) => Reviews.FindLast(r => r.ExpertId == by.PersonId) ?? Reviews.FindLast(r => r.IsAwaited && by.Represents(r.ExpertId, OfficeId));

    public CaseEntry SubmitReview(Review review, DeskTask task, Verdict verdict, string statement, IReadOnlyList<ReviewComment> comments, Act act)
    {
        EnsureOpen();
        (review.Verdict, review.Statement, review.SubmittedAt) = (verdict, statement, act.At);
        review.Comments.AddRange(comments);
        return Record(EntryKinds.ReviewSubmitted, act, new
        {
            verdict = verdict.Kebab(), review = task.PublicId, revision = review.Revision?.Number, comments = comments.Count, sha256 = Secret.Hash(statement),
        });
    }

    /// <summary>Ends the review that is owed in this task, if there is one: its expert gave it back, or somebody else gets it.</summary>
    public Review? EndReview(DeskTask task, Act act, string? reason = null, bool isRecused = false)
    {
        var review = Reviews.SingleOrDefault(r => r.TaskId == task.Id && r.IsAwaited);
        if (review is not null)
        {
            (review.HandedBackAt, review.HandBackReason, review.IsRecused) = (act.At, reason, isRecused);
        }

        return review;
    }

    /// <summary>A review's task goes to another person who sees the same revision.</summary>
    public Review RequestReview(DeskTask task, int expertId, Act act)
    {
        EnsureOpen();
        var before = Reviews.Where(r => r.TaskId == task.Id).MaxBy(r => r.Id);
        var review = new Review
        {
            PublicId = Guid.CreateVersion7().ToString("N"), Task = task, ExpertId = expertId, RequestedAt = act.At,
            RevisionId = before?.RevisionId, Revision = before?.Revision, Questions = before?.Questions,
        };
        Reviews.Add(review);
        return review;
    }

    public void HandBackReview(DeskTask task, Act act) => EndReview(task, act);

    /// <summary>Nobody has this review any more: somebody of the office names another expert. Null when that is asked for already.</summary>
    internal DeskTask? AskForAnotherExpert(DeskTask review, Act act)
    {
        if (Tasks.Exists(t => t.Type == TaskTypes.NameExpert && t.State == TaskState.Open && t.Input == review.PublicId))
        {
            return null;
        }

        var advisor = Advisor is { IsActive: true } someone ? someone : null;
        var naming = new DeskTask
        {
            PublicId = Guid.CreateVersion7().ToString("N"), OfficeId = OfficeId, Type = TaskTypes.NameExpert, Title = TaskTypes.German(TaskTypes.NameExpert),
            Role = Roles.Advisor, AssigneeId = advisor?.Id, Assignee = advisor, AssignedAt = advisor is null ? null : act.At,
            OpenedAt = act.At, DueAt = act.Clock.Calendar.DueAfter(act.At, NameExpertAct.Settings.DueWorkingDays!.Value), Input = review.PublicId,
            OwnSettings = NameExpertAct.Settings,
        };
        Tasks.Add(naming);
        return naming;
    }

    /// <summary>Whether somebody who is named here must not learn what the others say: as long as anybody still owes a review.</summary>
    public bool IsBlind(Actor by) => by.PersonId is { } me && Reviews.Exists(r => r.ExpertId == me) && Reviews.Exists(r => r.IsAwaited);

    /// <summary>Whether this person works the case. Who is blind does not: a refusal would say who was faster, and a version how much was done.</summary>
    public bool IsWorkedBy(Actor by) => by.Advises(OfficeId) && !IsBlind(by);

    /// <summary>What this person sees of the reviews: advisors all, an expert their own, and the others' once all have answered.</summary>
    public IEnumerable<Review> ReviewsSeenBy(Actor by)
    {
        var (me, isBlind) = (by.PersonId ?? 0, IsBlind(by));
        var isDone = !isBlind && Reviews.Exists(r => r.ExpertId == me && r.SubmittedAt is not null);
        return Reviews.Where(r => (by.Advises(OfficeId) && !isBlind) || r.ExpertId == me || (isDone && r.SubmittedAt is not null)).OrderBy(r => r.Id);
    }

    private static bool IsSameExpert(Review one, Review other) => one.ExpertId is { } id
        ? id == (other.ExpertId ?? other.Expert?.Id)
        : other.ExternalEmail is { } email && string.Equals(one.ExternalEmail, email, StringComparison.OrdinalIgnoreCase);
}
