using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Tasks;

/// <summary>What completing a task does, by its type; and who writes down a seal that was found broken on the way.</summary>
public sealed class TaskActs(IEnumerable<ITaskAct> acts, SealWatch watch)
{
    internal SealWatch Watch => watch;

    /// <summary>A chart may call its own tasks what it likes: the desk's own types are meant only where no chart asked.</summary>
    internal ITaskAct Of(DeskTask task)
    {
        var isOwn = task.TokenId is null || !TaskTypes.BesideCharts.Contains(task.Type);
        return acts.FirstOrDefault(a => isOwn && a.TaskType == task.Type) ?? acts.Single(a => a.TaskType is null);
    }
}
