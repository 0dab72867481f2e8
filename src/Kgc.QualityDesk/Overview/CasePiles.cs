using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Overview;

/// <summary>The piles of cases: one look at everything that is open in the person's offices, and one at what is shown of it.</summary>
internal sealed class CasePiles(DeskDb db, StageNorms norms)
{
    /// <param name="Case">as figures see it</param>
    /// <param name="HoldsMine">whether a task of it is mine to do</param>
    /// <param name="IsLike">whether its answer is promised in working days, so that it can be compared</param>
    /// <param name="IsWithdrawn">then nobody waits</param>
    private sealed record Open(RunningCase Case, bool HoldsMine, bool IsLike, bool IsWithdrawn);

    /// <summary>An open task of a case that is shown.</summary>
    private sealed record Waited(int CaseId, string Type, string Title, string? Who);

    public async Task<IReadOnlyList<WorkPile>> FindAsync(WorkScope scope, int lines, CancellationToken cancel)
    {
        var (waiting, stuck) = await IdsAsync(scope, cancel);
        var shown = await LinesAsync([.. waiting.Take(lines), .. (stuck ?? []).Take(lines)], cancel);
        return
        [
            new(WorkGroup.Waiting, waiting.Count, [.. waiting.Take(lines).Select(id => shown[id])]),
            new(WorkGroup.Stuck, stuck?.Count, [.. (stuck ?? []).Take(lines).Select(id => shown[id])]),
        ];
    }

    /// <summary>Ids in the order of their due dates. Stuck is null while too few cases have ended to tell.</summary>
    public async Task<(IReadOnlyList<int> Waiting, IReadOnlyList<int>? Stuck)> IdsAsync(WorkScope scope, CancellationToken cancel)
    {
        var clocks = await OfficeCalendars.ClocksAsync(db, scope.Offices, cancel);
        var known = await norms.OfAsync(db, scope.By, clocks, scope.Now, cancel);
        var open = await OpenAsync(scope, cancel);
        var waiting = open.Where(o => IsWaiting(o, scope));
        var stuck = open.Where(o => o.IsLike)
            .Where(o => OpenMeasure.Of(o.Case, o.Case.At(scope.Now, clocks[o.Case.Row.OfficeId]), scope.Now, clocks[o.Case.Row.OfficeId]).IsStuck(known));
        return (InOrder(waiting), known.Values.All(n => n.P90Minutes is null) ? null : InOrder(stuck));
    }

    public async Task<IReadOnlyDictionary<int, WorkLine>> LinesAsync(IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<int, WorkLine>();
        }

        // Two queries: joined, the tasks of all cases would be read for these few, whatever statistics the database has.
        var rows = await db.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new
        {
            c.Id, c.Number, c.Subject, c.Priority, c.DueAt, Asked = c.Status == CaseStatus.QuestionToYou, c.Stage,
        }).ToListAsync(cancel);
        var open = (await db.Tasks.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.CaseId) && t.State == TaskState.Open).OrderBy(t => t.Id)
            .Select(t => new Waited(t.CaseId, t.Type, t.Title, t.Assignee!.DisplayName)).ToListAsync(cancel)).ToLookup(t => t.CaseId);
        return rows.ToDictionary(r => r.Id, r =>
        {
            var tasks = Work([.. open[r.Id]]);
            return new WorkLine
            {
                Title = r.Asked ? "Wartet auf die ratsuchende Person" : tasks.Count == 0 ? r.Stage.German() : string.Join(", ", tasks.Select(t => t.Title).Distinct()),
                Number = r.Number, Subject = r.Subject, Priority = r.Priority, DueAt = r.DueAt,
                Who = tasks.Count == 0 || r.Asked ? null : string.Join(", ", tasks.Select(t => t.Who ?? "noch niemand").Distinct()),
            };
        });
    }

    /// <summary>What a case waits for is its work; that a date is near says the line itself.</summary>
    private static List<Waited> Work(List<Waited> tasks) => tasks.FindAll(t => !TaskTypes.Deadlines.Contains(t.Type)) is { Count: > 0 } work ? work : tasks;

    private async Task<List<Open>> OpenAsync(WorkScope scope, CancellationToken cancel)
    {
        var me = scope.By.PersonId;
        var open = db.Cases.AsNoTracking().AdvisedBy(scope.By).Where(c => c.ClosedAt == null && c.AnsweredAt == null);
        var running = await MeasureCases.Running(open).ToListAsync(cancel);
        var more = await open.Select(c => new
        {
            c.Id, HoldsMine = c.Tasks.Any(t => t.State == TaskState.Open && t.AssigneeId == me), IsLike = c.TermMonths == null, IsWithdrawn = c.WithdrawnAt != null,
        }).ToDictionaryAsync(c => c.Id, cancel);
        return [.. running.Where(one => more.ContainsKey(one.Id)).Select(one => new Open(one, more[one.Id].HoldsMine, more[one.Id].IsLike, more[one.Id].IsWithdrawn))];
    }

    private static bool IsWaiting(Open one, WorkScope scope) => !one.IsWithdrawn && (scope.IsOffice
        ? one.Case.Holder is Holder.Applicant or Holder.Expert
        : one.Case.Row.AdvisorId == scope.By.PersonId && !one.HoldsMine);

    private static List<int> InOrder(IEnumerable<Open> cases) =>
        [.. cases.OrderBy(o => o.Case.DueAt).ThenBy(o => o.Case.Id).Select(o => o.Case.Id)];
}
