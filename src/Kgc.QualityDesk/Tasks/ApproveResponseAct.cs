using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tasks;

internal sealed class ApproveResponseAct : ITaskAct
{
    public string TaskType => TaskTypes.ApproveResponse;

    public Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        if (completion.Outcome == "returned")
        {
            var fields = new InputFields();
            var comment = fields.Required("comment", completion.Text("comment"), QuestionRules.StatementLength,
                "Bitte schreiben Sie auf, was geändert werden soll.");
            fields.ThrowIfAny();
            completion.Case.ReturnDraft(completion.Act, comment);
        }
        else
        {
            completion.Case.Approve(completion.Act);
        }

        return Task.FromResult(new TaskEffect(new JsonObject(), completion.Act));
    }
}
