using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Finds tasks within what a person may see, and what their chart says about them.</summary>
public sealed class TaskFinder(Desk desk, DeskDb db, WorkflowCatalogue catalogue, Instances instances)
{
    /// <exception cref="RuleBroken">not-found when there is none, or none that this person may see</exception>
    public async Task<(Case Case, DeskTask Task)> LoadAsync(string publicId, Actor by, CancellationToken cancel)
    {
        var caseId = await db.Tasks.VisibleTo(by).Where(t => t.PublicId == publicId).Select(t => (int?)t.CaseId).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");
        var theCase = await desk.LoadAsync(caseId, cancel);
        return (theCase!, theCase!.Tasks.Single(t => t.PublicId == publicId));
    }

    public async Task<TaskSettings?> SettingsAsync(DeskTask task, CancellationToken cancel)
    {
        if (task.NodeId is null)
        {
            return task.Type switch
            {
                TaskTypes.ExpertReview => ExpertReviewAct.Settings,
                TaskTypes.NameExpert => NameExpertAct.Settings,
                _ => TaskTypes.IsAlarm(task) ? DeadlineAct.Settings(task.Type) : SealTasks.Settings(task.Type),
            };
        }

        var instance = await instances.OfAsync(task.CaseId, cancel);
        return (await catalogue.ProgramAsync(db, instance.WorkflowVersionId, cancel)).Node(task.NodeId).Task ?? SealTasks.Settings(task.Type);
    }

    public static IReadOnlyList<(string Name, string Label)> Outcomes(DeskTask task, TaskSettings? settings) =>
        task.Type == TaskTypes.DeliverMessage
            ? DeliverMessageAct.Outcomes
            : [.. (settings?.Outcomes ?? []).Select(o => (o.Name, o.Label))];
}
