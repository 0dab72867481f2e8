using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Overview;

/// <summary>One key leads to it: the most urgent of one's own tasks, then those that nobody has yet.</summary>
public sealed class NextTask(DeskDb db, TimeProvider time)
{
    /// <param name="after">public id of the task that is open now; the one after it is wanted, at the end again the first</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    /// <returns>public id, or null when there is nothing to do</returns>
    public async Task<string?> FindAsync(string? after, Actor by, CancellationToken cancel)
    {
        var scope = new WorkScope(by, time.Now());
        var here = string.IsNullOrEmpty(after) ? null
            : await Access.VisibleTo(db.Tasks, by).AsNoTracking().SingleOrDefaultAsync(t => t.PublicId == after, cancel);
        var isOpen = here is { State: TaskState.Open, AssigneeId: null };
        return (here is null ? null : await FirstAsync(scope, isOpen ? WorkGroup.Unassigned : WorkGroup.Mine, here, cancel))
            ?? (here is null || isOpen ? null : await FirstAsync(scope, WorkGroup.Unassigned, null, cancel))
            ?? await FirstAsync(scope, WorkGroup.Mine, null, cancel)
            ?? await FirstAsync(scope, WorkGroup.Unassigned, null, cancel);
    }

    private async Task<string?> FirstAsync(WorkScope scope, WorkGroup group, DeskTask? after, CancellationToken cancel) =>
        (await TaskPiles.LinesAsync(scope.In(db, group).AsNoTracking(), scope.By.PersonId, after, 1, cancel)).FirstOrDefault()?.TaskId;
}
