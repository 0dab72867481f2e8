using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tasks;

/// <summary>A person told the applicant what no mail could tell them.</summary>
internal sealed class DeliverMessageAct : ITaskAct
{
    /// <summary>Outcomes of a task that no chart asked for.</summary>
    public static readonly IReadOnlyList<(string Name, string Label)> Outcomes =
        [("by-phone", "Telefonisch übermittelt"), ("by-letter", "Per Brief übermittelt"), ("not-needed", "Nicht mehr nötig")];

    public string TaskType => TaskTypes.DeliverMessage;

    public Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        completion.Case.Record(EntryKinds.MessageDelivered, completion.Act, new { how = completion.Outcome });
        return Task.FromResult(new TaskEffect(new JsonObject(), completion.Act));
    }
}
