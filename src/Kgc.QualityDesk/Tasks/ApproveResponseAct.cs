using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Tasks;

/// <summary>The second person seals what was read, or gives it back.</summary>
internal sealed class ApproveResponseAct(string taskType, SealLoop loop, MergedReaders readers) : ITaskAct
{
    public string TaskType => taskType;

    public Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel) => completion.Outcome switch
    {
        "approved" => ApproveAsync(completion, cancel),
        "returned" => Task.FromResult(Return(completion)),
        // A chart may add outcomes of its own: whatever they mean, they approve nothing.
        _ => Task.FromResult(new TaskEffect(completion.Input, completion.Act)),
    };

    private async Task<TaskEffect> ApproveAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var kind = TaskTypes.KindOf(taskType);
        var wasBroken = completion.Case.Latest(kind) is not { } latest ? SealParts.None : completion.Case.IsReaddressed(latest) ? SealParts.Recipients : latest.SealBreak;
        // Another case may have been merged into this one since the draft was written.
        await readers.EnsureNamesNobodyAsync(completion.Case, completion.Case.Latest(kind)?.Text ?? "", "comment", cancel);
        completion.Case.Approve(completion.Act, kind, completion.Text("seal"));
        await EnsureFilesAsync(completion.Case, completion.Case.Latest(kind)!, cancel);
        return SealTasks.Are(completion.Settings)
            ? await loop.ApprovedAsync(completion, wasBroken, cancel)
            : new TaskEffect(new JsonObject(), completion.Act);
    }

    /// <summary>Nobody can approve a file that is not there, or is not the one that was added.</summary>
    private async Task EnsureFilesAsync(Case theCase, ResponseRevision revision, CancellationToken cancel)
    {
        if ((await loop.Check.LookAsync(theCase, revision, cancel)).Changed.HasFlag(SealParts.Attachments))
        {
            throw new RuleBroken("response.file-missing");
        }
    }

    private TaskEffect Return(TaskCompletion completion)
    {
        var fields = new InputFields();
        var comment = fields.Required("comment", completion.Text("comment"), QuestionRules.StatementLength, "Bitte schreiben Sie auf, was geändert werden soll.");
        fields.ThrowIfAny();
        var kind = TaskTypes.KindOf(taskType);
        var wasSent = completion.Case.Latest(kind) is { } latest && completion.Case.IsReaddressed(latest);
        completion.Case.ReturnDraft(completion.Act, comment, kind);
        if (wasSent)
        {
            // It does not go to the new recipients, and that is all.
            return new TaskEffect(new JsonObject(), completion.Act) { Outcome = "Done" };
        }

        return SealTasks.Are(completion.Settings)
            ? loop.Next(completion, kind == RevisionKind.Addendum ? TaskTypes.DraftAddendum : TaskTypes.DraftResponse)
            : new TaskEffect(new JsonObject(), completion.Act);
    }
}
