using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

internal sealed class ExpertReviewAct(DeskDb db) : ITaskAct
{
    /// <summary>Of reviews that no chart asked for; days are working days.</summary>
    public static readonly TaskSettings Settings = new(TaskTypes.ExpertReview, Roles.Expert, 5, 4, 6,
        [new("supported", "Befürwortet"), new("conditional", "Mit Auflagen"), new("rejected", "Nicht befürwortet")], []);

    public string TaskType => TaskTypes.ExpertReview;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var review = completion.Case.ReviewOf(completion.Task, completion.Act);
        review.Revision = await db.ReviewRevisions.SingleOrDefaultAsync(r => r.Id == review.RevisionId, cancel);
        return Apply(review, completion);
    }

    /// <exception cref="RuleBroken">input.invalid, task.unknown-outcome, review.other-revision</exception>
    internal static TaskEffect Apply(Review review, TaskCompletion completion)
    {
        var answer = ReviewAnswer.Read(completion, review.Revision);
        completion.Case.SubmitReview(review, completion.Task, answer.Verdict, answer.Statement, answer.Comments, completion.Act);
        return new TaskEffect(new JsonObject { ["verdict"] = answer.Verdict.Kebab() }, completion.Act);
    }
}
