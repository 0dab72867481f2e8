using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Tasks;

internal sealed class ExpertReviewAct : ITaskAct
{
    public string TaskType => TaskTypes.ExpertReview;

    public Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var fields = new InputFields();
        var statement = fields.Required("statement", completion.Text("statement"), QuestionRules.StatementLength, "Bitte begründen Sie Ihr Votum.");
        if (!Words.TryParse<Verdict>(completion.Outcome, out var verdict))
        {
            throw new RuleBroken("task.unknown-outcome");
        }

        fields.ThrowIfAny();
        completion.Case.SubmitReview(completion.Task, verdict, statement, completion.Act);
        return Task.FromResult(new TaskEffect(new JsonObject { ["verdict"] = verdict.Kebab() }, completion.Act));
    }
}
