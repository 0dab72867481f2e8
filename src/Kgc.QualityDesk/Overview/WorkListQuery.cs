using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Overview;

/// <summary>The list behind a number of the first page: exactly what was counted there.</summary>
public sealed class WorkListQuery(DeskDb db, StageNorms norms, TimeProvider time)
{
    /// <exception cref="RuleBroken">not-allowed for whoever has no such pile, input.invalid for a foreign cursor</exception>
    public async Task<WorkList> RunAsync(WorkGroup group, string? cursor, Actor by, CancellationToken cancel)
    {
        var scope = new WorkScope(by, time.Now());
        var after = Cursor.Read(cursor, group.ToString())?.Key;
        return group is WorkGroup.Waiting or WorkGroup.Stuck
            ? await CasesAsync(group, after, scope, cancel)
            : await TasksAsync(group, after, scope, cancel);
    }

    private async Task<WorkList> TasksAsync(WorkGroup group, string? after, WorkScope scope, CancellationToken cancel)
    {
        var tasks = scope.In(db, group).AsNoTracking();
        var last = after is null ? null : await Access.VisibleTo(db.Tasks, scope.By).AsNoTracking().SingleOrDefaultAsync(t => t.PublicId == after, cancel);
        var lines = await TaskPiles.LinesAsync(tasks, scope.By.PersonId, last, PageLimit.Default + 1, cancel);
        return new WorkList(await tasks.CountAsync(cancel), Part(group, lines, line => line.TaskId!), scope.IsOffice);
    }

    private async Task<WorkList> CasesAsync(WorkGroup group, string? after, WorkScope scope, CancellationToken cancel)
    {
        if (!scope.Advises)
        {
            throw new RuleBroken("not-allowed");
        }

        var piles = new CasePiles(db, norms);
        var (waiting, stuck) = await piles.IdsAsync(scope, cancel);
        var ids = (group == WorkGroup.Waiting ? waiting : stuck) ?? [];
        var last = after is null ? null : await db.Cases.AdvisedBy(scope.By).Where(c => c.Number == after).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);
        var from = last is { } id ? Enumerable.Range(0, ids.Count).FirstOrDefault(i => ids[i] == id, -1) + 1 : 0;
        List<int> part = [.. ids.Skip(from).Take(PageLimit.Default + 1)];
        var shown = await piles.LinesAsync(part, cancel);
        int? count = group == WorkGroup.Stuck && stuck is null ? null : ids.Count;
        return new WorkList(count, Part(group, [.. part.Where(shown.ContainsKey).Select(i => shown[i])], line => line.Number), scope.IsOffice);
    }

    private static Page<WorkLine> Part(WorkGroup group, List<WorkLine> lines, Func<WorkLine, string> key) => lines.Count <= PageLimit.Default
        ? new Page<WorkLine>(lines, null)
        : new Page<WorkLine>(lines[..PageLimit.Default], new Cursor(group.ToString(), "", key(lines[PageLimit.Default - 1])).ToString());
}
