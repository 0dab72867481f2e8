using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Reads the way of a case through its flowchart. Whoever asks has found the case within what the person may see in full.</summary>
public sealed class CasePathQuery(DeskDb db, WorkflowCatalogue catalogue)
{
    /// <summary>Null for a case that no flowchart runs.</summary>
    public async Task<CasePath?> FindAsync(int caseId, CancellationToken cancel)
    {
        var instance = await db.WorkflowInstances.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == caseId, cancel);
        if (instance is null)
        {
            return null;
        }

        var program = await catalogue.ProgramAsync(db, instance.WorkflowVersionId, cancel);
        var tokens = instance.IsFinished ? [] : FlowState.FromJson(instance.State).Tokens;
        var jobs = await JobsAsync(caseId, cancel);
        var waiting = tokens.Select(t => t.NodeId).ToHashSet(StringComparer.Ordinal);
        return new CasePath(instance.WorkflowVersionId, program, instance.IsFinished)
        {
            Passes = await PassesAsync(instance.Id, cancel),
            Jobs = jobs,
            Rests = await RestsAsync(caseId, tokens, jobs, cancel),
            Failures = await FailuresAsync(caseId, tokens, cancel),
            Waiting = waiting,
            Ahead = ChartReach.From(program.Definition, waiting),
        };
    }

    private async Task<List<CasePath.Pass>> PassesAsync(int instanceId, CancellationToken cancel) =>
        await db.WorkflowSteps.AsNoTracking().Where(s => s.InstanceId == instanceId && s.Outcome != null).OrderBy(s => s.Id)
            .Select(s => new CasePath.Pass(s.NodeId, s.Outcome!, s.At, db.Users.Where(p => p.Id == s.ActorId).Select(p => p.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);

    private async Task<List<CasePath.Job>> JobsAsync(int caseId, CancellationToken cancel) =>
        await db.Tasks.AsNoTracking().Where(t => t.CaseId == caseId && t.NodeId != null).OrderBy(t => t.Id)
            .Select(t => new CasePath.Job(
                t.NodeId!, t.State, t.Assignee!.DisplayName, t.OpenedAt, t.DueAt, t.EndedAt, t.EndedBy!.DisplayName, t.OutcomeLabel ?? t.Outcome))
            .ToListAsync(cancel);

    private async Task<List<CasePath.Rest>> RestsAsync(
        int caseId, IReadOnlyList<FlowToken> tokens, List<CasePath.Job> jobs, CancellationToken cancel)
    {
        var timers = await db.Timers.AsNoTracking()
            .Where(t => t.CaseId == caseId && t.State == TimerState.Pending && t.TokenId != null && t.TaskId == null)
            .Select(t => new { t.TokenId, t.OpenedAt, t.DueAt }).ToListAsync(cancel);
        var withTask = jobs.Where(j => j.IsOpen).Select(j => j.NodeId).ToHashSet(StringComparer.Ordinal);
        return [.. tokens.Where(token => !withTask.Contains(token.NodeId)).Select(token =>
            timers.Find(t => t.TokenId == token.Id) is { } timer
                ? new CasePath.Rest(token.NodeId, timer.OpenedAt, timer.DueAt)
                : new CasePath.Rest(token.NodeId, null, null))];
    }

    private async Task<List<CasePath.Failure>> FailuresAsync(int caseId, IReadOnlyList<FlowToken> tokens, CancellationToken cancel)
    {
        var open = await db.Incidents.AsNoTracking().Where(i => i.CaseId == caseId && i.ResolvedAt == null).OrderBy(i => i.Id)
            .Select(i => new { i.Detail, i.At, i.Timer!.TokenId, i.Timer.NodeId, TaskNode = i.Timer.Task!.NodeId }).ToListAsync(cancel);
        return [.. open.Select(i => (Incident: i, Node: i.TaskNode ?? tokens.FirstOrDefault(t => t.Id == i.TokenId)?.NodeId ?? i.NodeId))
            .Where(i => i.Node is not null).Select(i => new CasePath.Failure(i.Node!, i.Incident.Detail, i.Incident.At))];
    }
}
