using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;

namespace Kgc.QualityDesk.Tasks;

internal sealed class DraftResponseAct(MergedReaders readers) : ITaskAct
{
    public string TaskType => TaskTypes.DraftResponse;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var fields = new InputFields();
        var text = fields.Required("text", completion.Text("text"), QuestionRules.AnswerLength - 1000, "Bitte schreiben Sie die Antwort auf.");
        fields.ThrowIfAny();
        await readers.EnsureNamesNobodyAsync(completion.Case, text, "text", cancel);
        completion.Case.SubmitDraft(completion.Act, text);
        return new TaskEffect(new JsonObject { ["sha256"] = Secret.Hash(text) }, completion.Act);
    }
}
