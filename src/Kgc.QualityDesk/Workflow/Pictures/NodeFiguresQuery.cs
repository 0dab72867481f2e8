using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// The figures of a flowchart's steps, in five queries whatever the number of cases: supervisors see their own offices,
/// administrators the sum of all. Numbers only, nothing of a case.
/// </summary>
public sealed class NodeFiguresQuery(DeskDb db, TimeProvider time)
{
    /// <summary>A timer may fire late, after a desk that was down.</summary>
    private static readonly TimeSpan LateAtMost = TimeSpan.FromDays(60);

    /// <exception cref="RuleBroken">not-allowed, or not-found for an unknown version</exception>
    public async Task<NodeFigures> RunAsync(string definitionId, int version, Actor by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Supervisor) && !by.Is(Roles.Administrator))
        {
            throw new RuleBroken("not-allowed");
        }

        var versionId = await db.WorkflowVersions.Where(v => v.DefinitionId == definitionId && v.Version == version)
            .Select(v => (int?)v.Id).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        var calendars = await CalendarsAsync(by, cancel);
        var offices = calendars.Keys.ToArray();
        var now = time.Now();
        var from = BerlinTime.At(BerlinTime.DateOf(now).AddYears(-1), TimeOnly.MinValue).ToUniversalTime();
        List<NodeWait> waits = [.. await TasksAsync(versionId, offices, from, cancel), .. await TimersAsync(versionId, offices, from, cancel)];
        var passed = await PassedAsync(versionId, offices, from, cancel);
        return new NodeFigures(from, now, NodeFigure.Of(waits, passed, calendars, now));
    }

    private async Task<Dictionary<int, WorkingCalendar>> CalendarsAsync(Actor by, CancellationToken cancel)
    {
        var isAdministrator = by.Is(Roles.Administrator);
        var own = by.OfficeIds.ToArray();
        var offices = await db.Offices.AsNoTracking().AsSingleQuery().Include(o => o.ClosingDays).Include(o => o.OpeningHours)
            .Where(o => isAdministrator || own.Contains(o.Id)).ToListAsync(cancel);
        return offices.ToDictionary(o => o.Id, OfficeCalendars.CalendarOf);
    }

    // Two halves in one query: each comes out of the index by state and end.
    private Task<List<NodeWait>> TasksAsync(int versionId, int[] offices, DateTimeOffset from, CancellationToken cancel) =>
        db.Tasks.AsNoTracking().Where(t => t.State == TaskState.Open)
            .Concat(db.Tasks.Where(t => t.State == TaskState.Completed && t.EndedAt >= from))
            .Where(t => offices.Contains(t.OfficeId) && t.NodeId != null
                && db.WorkflowInstances.Any(i => i.CaseId == t.CaseId && i.WorkflowVersionId == versionId))
            .Select(t => new NodeWait(t.NodeId!, t.OfficeId, t.OpenedAt, t.EndedAt, t.DueAt, true)).ToListAsync(cancel);

    // A wait that the applicant ended was cancelled as a timer, and is a wait that ended all the same.
    private Task<List<NodeWait>> TimersAsync(int versionId, int[] offices, DateTimeOffset from, CancellationToken cancel)
    {
        var earliest = from - LateAtMost;
        return db.Timers.AsNoTracking()
            .Where(t => t.NodeId != null && t.OpenedAt != null && offices.Contains(t.Case!.OfficeId)
                && (t.State == TimerState.Pending || t.State == TimerState.Fired || t.State == TimerState.Cancelled) && t.DueAt >= earliest
                && (t.EndedAt == null || t.EndedAt >= from)
                && db.WorkflowInstances.Any(i => i.CaseId == t.CaseId && i.WorkflowVersionId == versionId))
            .Select(t => new NodeWait(t.NodeId!, t.Case!.OfficeId, t.OpenedAt!.Value, t.EndedAt, t.DueAt, false)).ToListAsync(cancel);
    }

    private Task<Dictionary<string, int>> PassedAsync(int versionId, int[] offices, DateTimeOffset from, CancellationToken cancel) =>
        db.WorkflowInstances.Where(i => i.WorkflowVersionId == versionId && offices.Contains(i.Case!.OfficeId) && (i.Case.ClosedAt == null || i.Case.ClosedAt >= from))
            .Join(db.WorkflowSteps.Where(s => s.At >= from && s.Outcome != null), i => i.Id, s => s.InstanceId, (_, s) => s.NodeId)
            .GroupBy(node => node).Select(node => new { node.Key, Count = node.Count() })
            .ToDictionaryAsync(node => node.Key, node => node.Count, cancel);
}
