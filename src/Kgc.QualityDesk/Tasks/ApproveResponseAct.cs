using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;

namespace Kgc.QualityDesk.Tasks;

internal sealed class ApproveResponseAct(MergedReaders readers) : ITaskAct
{
    public string TaskType => TaskTypes.ApproveResponse;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
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
            // Another case may have been merged into this one since the draft was written.
            await readers.EnsureNamesNobodyAsync(completion.Case, completion.Case.LatestRevision?.Text ?? "", "comment", cancel);
            completion.Case.Approve(completion.Act);
        }

        return new TaskEffect(new JsonObject(), completion.Act);
    }
}
