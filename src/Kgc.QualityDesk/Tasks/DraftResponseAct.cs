using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Hands a text with its attachments to the second person: an answer, or an addendum to one.</summary>
internal sealed class DraftResponseAct(string taskType, AnswerFiles files, SealLoop loop, MergedReaders readers) : ITaskAct
{
    public string TaskType => taskType;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        if (completion.Outcome == "dropped")
        {
            completion.Case.DropAddendum(completion.Act);
            return new TaskEffect(new JsonObject(), completion.Act);
        }

        var (kind, text) = (TaskTypes.KindOf(taskType), TextOf(completion));
        await readers.EnsureNamesNobodyAsync(completion.Case, text, "text", cancel);
        completion.Case.SubmitDraft(completion.Act, text, kind, await files.ForNextAsync(completion.Case.Id, cancel));
        return SealTasks.Are(completion.Settings)
            ? loop.Next(completion, TaskTypes.ApprovalOf(kind))
            : new TaskEffect(new JsonObject { ["sha256"] = Secret.Hash(CanonicalText.Of(text)) }, completion.Act);
    }

    private string TextOf(TaskCompletion completion)
    {
        var fields = new InputFields();
        var isAddendum = taskType == TaskTypes.DraftAddendum;
        var changes = isAddendum
            ? fields.Required("changes", completion.Text("changes"), QuestionRules.CommentLength, "Bitte schreiben Sie auf, was sich an der Antwort ändert.") : "";
        var text = isAddendum
            ? fields.Optional("text", completion.Text("text"), QuestionRules.AnswerLength - QuestionRules.CommentLength - 1000) ?? ""
            : fields.Required("text", completion.Text("text"), QuestionRules.AnswerLength - 1000, "Bitte schreiben Sie die Antwort auf.");
        if (!isAddendum && fields.Errors.Count == 0 && CanonicalText.Of(text).Length == 0)
        {
            fields.Add("text", "Bitte schreiben Sie die Antwort auf.");
        }

        fields.ThrowIfAny();
        return isAddendum ? AddendumText.Compose(changes, text) : text;
    }
}
