using System.Text.Json.Nodes;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Completes a task: the entity checks, the chart goes on, all in one save. Whoever comes second gets a conflict.</summary>
public sealed class CompleteTask(Desk desk, TaskFinder finder, CaseFlow flow, TaskActs acts)
{
    /// <param name="publicId">the task</param>
    /// <param name="outcome">one of the task's outcomes</param>
    /// <param name="input">what was entered</param>
    /// <param name="version">the task's version that the person saw; null does not look</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    public async Task RunAsync(string publicId, string outcome, JsonObject input, int? version, Actor by, CancellationToken cancel)
    {
        try
        {
            await desk.ChangeAsync(now => WithinAsync(publicId, outcome, input, version, by, now, cancel), cancel);
        }
        catch (RuleBroken broken) when (broken.Code == SealWatch.Broken)
        {
            await acts.Watch.RunAsync(publicId, cancel);
            throw;
        }
    }

    /// <summary>As <see cref="RunAsync"/>, within a change of the caller.</summary>
    internal async Task WithinAsync(string publicId, string outcome, JsonObject input, int? version, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var (theCase, task) = await finder.LoadAsync(publicId, by, cancel);
        task.EnsureVersion(version);
        var settings = await finder.SettingsAsync(task, cancel);
        var label = TaskFinder.Outcomes(task, settings).FirstOrDefault(o => o.Name == outcome).Label;
        var act = await desk.ActAsync(by, theCase, now, cancel);
        task.Complete(act, outcome, label ?? outcome, null);
        act = task.ActedOn(act);
        if (label is null)
        {
            throw new RuleBroken("task.unknown-outcome");
        }

        var effect = await acts.Of(task).ApplyAsync(new TaskCompletion(theCase, task, outcome, input, act, settings), cancel);
        if (task.TokenId is not null && !effect.ChartWaits)
        {
            await flow.ResumeAsync(theCase, task.TokenId, effect.Outcome ?? outcome, effect.Input.DeepClone(), effect.Act, cancel);
        }
    }
}
