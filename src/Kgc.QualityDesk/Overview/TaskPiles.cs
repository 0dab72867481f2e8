using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Overview;

/// <summary>The piles of tasks: each counted and begun in the order of their dates.</summary>
internal static class TaskPiles
{
    private sealed record Counts(int All, int Overdue, int Soon);

    public static async Task<IReadOnlyList<WorkPile>> FindAsync(DeskDb db, WorkScope scope, int lines, CancellationToken cancel)
    {
        var mine = await CountAsync(scope.Mine(db), scope, cancel);
        var all = scope.IsOffice ? await CountAsync(scope.Tasks(db), scope, cancel) : mine;
        return
        [
            await PileAsync(db, scope, WorkGroup.Overdue, all.Overdue, lines, cancel),
            await PileAsync(db, scope, WorkGroup.Soon, all.Soon, lines, cancel),
            await PileAsync(db, scope, WorkGroup.Mine, mine.All, lines, cancel),
            await PileAsync(db, scope, WorkGroup.Unassigned, await scope.In(db, WorkGroup.Unassigned).CountAsync(cancel), lines, cancel),
        ];
    }

    /// <summary>In the order of their dates, those without one last, after a task that was shown already.</summary>
    public static async Task<List<WorkLine>> LinesAsync(IQueryable<DeskTask> tasks, int? me, DeskTask? after, int count, CancellationToken cancel)
    {
        List<WorkLine> lines = [];
        var (due, id) = (after?.DueAt, after?.Id ?? 0);
        if (after is null || due is not null)
        {
            var dated = tasks.Where(t => t.DueAt != null);
            dated = due is null ? dated : dated.Where(t => t.DueAt >= due && (t.DueAt > due || t.Id > id));
            lines = await Lines(dated.OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(count), me).ToListAsync(cancel);
        }

        if (lines.Count < count)
        {
            var from = due is null ? id : 0;
            lines.AddRange(await Lines(tasks.Where(t => t.DueAt == null && t.Id > from).OrderBy(t => t.Id).Take(count - lines.Count), me).ToListAsync(cancel));
        }

        return lines;
    }

    /// <summary>The first cases with all their tasks of the pile: a case that is late in five ways is one line, not five.</summary>
    private static async Task<WorkPile> PileAsync(DeskDb db, WorkScope scope, WorkGroup group, int count, int cases, CancellationToken cancel) =>
        new(group, count, count == 0 ? [] : WorkLine.ByCase(await Lines(OfFirstCases(scope.Begun(db, group), cases).AsNoTracking(), scope.By.PersonId).ToListAsync(cancel)));

    private static IQueryable<DeskTask> OfFirstCases(IQueryable<DeskTask> tasks, int cases)
    {
        var first = tasks.GroupBy(t => t.CaseId).Select(g => new { CaseId = g.Key, DueAt = g.Min(t => t.DueAt), Id = g.Min(t => t.Id) })
            .OrderBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenBy(c => c.Id).Take(cases);
        return tasks.Where(t => first.Any(c => c.CaseId == t.CaseId)).OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id);
    }

    private static async Task<Counts> CountAsync(IQueryable<DeskTask> tasks, WorkScope scope, CancellationToken cancel)
    {
        var (now, until) = (scope.Now, scope.SoonUntil);
        return await tasks.GroupBy(_ => 1)
            .Select(g => new Counts(g.Count(), g.Count(t => t.DueAt < now), g.Count(t => t.DueAt >= now && t.DueAt < until)))
            .SingleOrDefaultAsync(cancel) ?? new Counts(0, 0, 0);
    }

    private static IQueryable<WorkLine> Lines(IQueryable<DeskTask> tasks, int? me) => tasks.Select(t => new WorkLine
    {
        TaskId = t.PublicId, Title = t.Title, Number = t.Case!.Number, Subject = t.Case.Subject, Priority = t.Case.Priority, DueAt = t.DueAt,
        Who = t.AssigneeId == me ? null : t.Assignee!.DisplayName,
    });
}
