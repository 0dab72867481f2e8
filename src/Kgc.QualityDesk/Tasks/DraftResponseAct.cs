using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tasks;

internal sealed class DraftResponseAct : ITaskAct
{
    public string TaskType => TaskTypes.DraftResponse;

    public Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var fields = new InputFields();
        var text = fields.Required("text", completion.Text("text"), QuestionRules.AnswerLength - 1000, "Bitte schreiben Sie die Antwort auf.");
        fields.ThrowIfAny();
        completion.Case.SubmitDraft(completion.Act, text);
        return Task.FromResult(new TaskEffect(new JsonObject { ["sha256"] = Secret.Hash(text) }, completion.Act));
    }
}
