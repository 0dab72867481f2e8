using System.Globalization;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Tasks;

/// <summary>A date is near or past: the applicant gets an interim reply, or somebody writes down why not.</summary>
internal sealed class DeadlineAct(string taskType, InterimReply interim) : ITaskAct
{
    private const string Interim = "interim";

    public string TaskType => taskType;

    /// <summary>What a chart would say of such a task, if one had asked for it.</summary>
    public static TaskSettings Settings(string type) => new(type, Roles.Advisor, null, null, null,
        [new(Interim, "Zwischennachricht senden"), new("noted", "Zur Kenntnis genommen")],
        [
            new("text", "Zwischennachricht an die ratsuchende Person", "markdown", Required: false, []),
            new("expectedOn", "Voraussichtlich beantwortet am", "date", Required: false, []),
            new("reason", "Grund, warum keine Zwischennachricht nötig ist", "text", Required: false, []),
        ])
    {
        HasForm = true,
    };

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        if (completion.Outcome == Interim)
        {
            await interim.SayAsync(completion.Case, completion.Text("text"), completion.Input["expectedOn"]?.ToString(), completion.Act, cancel);
        }
        else
        {
            var fields = new InputFields();
            var reason = fields.Required("reason", completion.Text("reason"), QuestionRules.CommentLength, "Bitte schreiben Sie den Grund auf.");
            fields.ThrowIfAny();
            completion.Case.Record(EntryKinds.DeadlineNoted, completion.Act, new { task = completion.Task.Title, reason });
        }

        return new TaskEffect(new JsonObject(), completion.Act);
    }
}
