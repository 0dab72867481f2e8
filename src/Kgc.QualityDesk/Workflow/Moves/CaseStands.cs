using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Loads running cases for planning: a handful of queries for any number of them.</summary>
public sealed class CaseStands(DeskDb db)
{
    /// <param name="which">instances; finished ones are left out</param>
    /// <param name="tracked">whether the rows are about to change</param>
    /// <param name="suspects">finds the done steps that matter, given the stands without them</param>
    /// <param name="cancel">gives up</param>
    public async Task<IReadOnlyList<CaseStand>> LoadAsync(
        IQueryable<WorkflowInstance> which, bool tracked, Func<IReadOnlyList<CaseStand>, IReadOnlyCollection<string>> suspects, CancellationToken cancel)
    {
        var running = which.Where(i => !i.IsFinished);
        var cases = running.Select(i => i.CaseId);
        var rows = await (tracked ? running.AsTracking() : running.AsNoTracking()).OrderBy(i => i.CaseId)
            .Select(i => new { Instance = i, i.Case!.Number, i.Case.OfficeId, Office = i.Case.Office!.Code, Rests = i.Case.WithdrawnAt != null || i.Case.MergedIntoId != null }).ToListAsync(cancel);
        // What no chart asked for (a message to deliver, a date to keep) no chart's change touches or waits for.
        var tasks = (await (tracked ? db.Tasks.AsTracking() : db.Tasks.AsNoTracking())
            .Where(t => cases.Contains(t.CaseId) && t.TokenId != null && (t.State == TaskState.Open || t.State == TaskState.Suspended)).OrderBy(t => t.Id).ToListAsync(cancel))
            .ToLookup(t => t.CaseId);
        // Ended reminders of open tasks count too: one that fired is not sent twice.
        var timers = (await (tracked ? db.Timers.AsTracking() : db.Timers.AsNoTracking())
            .Where(t => cases.Contains(t.CaseId) && t.TokenId != null && (t.State == TimerState.Pending || t.State == TimerState.Failed || t.TaskId != null)).OrderBy(t => t.Id).ToListAsync(cancel))
            .ToLookup(t => t.CaseId);
        List<CaseStand> stands = [.. rows.Select(r => new CaseStand(
            r.Instance, r.Number, r.OfficeId, r.Office, r.Rests, [.. tasks[r.Instance.CaseId]], [.. timers[r.Instance.CaseId]], new HashSet<string>()))];
        var nodes = suspects(stands).ToArray();
        return nodes.Length == 0 ? stands : await WithJournalAsync(stands, running, nodes, cancel);
    }

    private async Task<IReadOnlyList<CaseStand>> WithJournalAsync(
        List<CaseStand> stands, IQueryable<WorkflowInstance> running, string[] nodes, CancellationToken cancel)
    {
        var instances = running.Select(i => i.Id);
        var done = (await db.WorkflowSteps.Where(s => instances.Contains(s.InstanceId) && s.Outcome != null && nodes.Contains(s.NodeId))
            .Select(s => new { s.InstanceId, s.NodeId }).Distinct().ToListAsync(cancel)).ToLookup(s => s.InstanceId, s => s.NodeId);
        return stands.ConvertAll(stand => stand with { Completed = done[stand.Instance.Id].ToHashSet(StringComparer.Ordinal) });
    }

    /// <summary>Roles of every person, for asking whether an assignee may keep a task.</summary>
    public async Task<Func<int, IReadOnlySet<string>>> RolesAsync(CancellationToken cancel)
    {
        var rows = await (from link in db.UserRoles
                          join role in db.Roles on link.RoleId equals role.Id
                          select new { link.UserId, role.Name }).ToListAsync(cancel);
        var roles = rows.GroupBy(r => r.UserId).ToDictionary(g => g.Key, g => (IReadOnlySet<string>)g.Select(r => r.Name!).ToHashSet());
        return person => roles.TryGetValue(person, out var known) ? known : new HashSet<string>();
    }
}
