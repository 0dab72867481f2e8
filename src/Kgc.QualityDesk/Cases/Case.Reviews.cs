using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Asks an expert; from now on this person may see the case.</summary>
    public Review RequestReview(DeskTask task, int expertId, Act act)
    {
        EnsureOpen();
        var review = new Review { Task = task, ExpertId = expertId, RequestedAt = act.At };
        Reviews.Add(review);
        return review;
    }

    public CaseEntry SubmitReview(DeskTask task, Verdict verdict, string statement, Act act)
    {
        EnsureOpen();
        var review = Reviews.SingleOrDefault(r => r.TaskId == task.Id && act.Persons.Contains(r.ExpertId) && r.HandedBackAt is null)
            ?? throw new RuleBroken("task.named-person-only");
        (review.Verdict, review.Statement, review.SubmittedAt) = (verdict, statement, act.At);
        return Record(EntryKinds.ReviewSubmitted, act, new { verdict = verdict.Kebab(), review = task.PublicId, sha256 = Secret.Hash(statement) });
    }

    public void HandBackReview(DeskTask task, Act act)
    {
        foreach (var review in Reviews.Where(r => r.TaskId == task.Id && r.SubmittedAt is null && r.HandedBackAt is null))
        {
            review.HandedBackAt = act.At;
        }
    }
}
