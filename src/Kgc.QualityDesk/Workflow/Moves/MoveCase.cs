using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Takes one case over to another version, in one save with its history entry; nothing of the chart runs.</summary>
public sealed class MoveCase(Desk desk, DeskDb db, CaseStands stands)
{
    /// <summary>Does nothing when the row is no longer pending: two may carry on the same batch.</summary>
    internal Task MoveAsync(long rowId, MovePlanners planners, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var row = await db.CaseMigrations.Include(m => m.Batch).ThenInclude(b => b!.ToVersion).Include(m => m.FromVersion).SingleAsync(m => m.Id == rowId, cancel);
            if (row.State != MoveState.Pending)
            {
                return;
            }

            row.Version++;
            var theCase = await db.Cases.SingleAsync(c => c.Id == row.CaseId, cancel);
            var found = await stands.LoadAsync(db.WorkflowInstances.Where(i => i.CaseId == row.CaseId && i.WorkflowVersionId == row.FromVersionId),
                tracked: true, planners.Suspects, cancel);
            if (found is not [var stand] || stand.Instance.Version != row.SeenVersion)
            {
                Block(row, found.Count == 0
                    ? "Der Fall ist inzwischen abgeschlossen oder läuft auf einer anderen Fassung."
                    : "Der Fall ist seit der Prüfung weitergegangen. Beim nächsten Versuch wird er neu geprüft.");
                return;
            }

            var by = new Actor(ActorKind.Person, row.Batch!.ActorId, row.Batch.ActorName, new HashSet<string>(), new HashSet<int>());
            var act = await desk.ActAsync(by, theCase, now, cancel);
            var plan = planners.Of(stand).Plan(stand, act.Clock, now);
            if (plan.State is null)
            {
                Block(row, plan.Reason);
                return;
            }

            row.Before = MoveSnapshot.Of(stand).ToJson();
            var timers = Apply(plan, stand, row.Batch.ToVersionId, theCase, now);
            row.Plan = PlanJson.Of(plan);
            theCase.Record(EntryKinds.WorkflowMigrated, act, new
            {
                from = row.FromVersion!.Version, to = row.Batch.ToVersion!.Version, reason = row.Batch.Reason, batch = row.Batch.PublicId,
                steps = plan.Steps.Where(s => s.IsOther).Select(s => $"{s.From.DisplayText} → {s.To.DisplayText}"),
            });
            (row.State, row.MovedAt, row.Detail, row.AfterSequence) = (MoveState.Done, now, null, theCase.LastSequence);
            row.AfterHash = MoveSnapshot.Hash(stand.Instance, stand.Tasks, timers);
        }, cancel);

    /// <summary>A row that failed in a way that nobody foresaw is blocked, so that the others go on.</summary>
    internal Task FailAsync(long rowId, string detail, CancellationToken cancel) =>
        desk.ChangeAsync(async _ =>
        {
            var row = await db.CaseMigrations.SingleAsync(m => m.Id == rowId, cancel);
            (row.State, row.Detail) = (row.State == MoveState.UndoPending ? MoveState.Done : MoveState.Blocked, detail.Length > 1000 ? detail[..1000] : detail);
            row.Version++;
        }, cancel);

    private static void Block(CaseMigration row, string detail) =>
        (row.State, row.Detail) = (MoveState.Blocked, detail.Length > 4000 ? detail[..4000] : detail);

    private List<DeskTimer> Apply(CasePlan plan, CaseStand stand, int toVersionId, Case theCase, DateTimeOffset now)
    {
        var instance = stand.Instance;
        (instance.WorkflowVersionId, instance.State) = (toVersionId, plan.State!.ToJson());
        instance.Version++;
        foreach (var (task, change) in plan.Tasks.Select(change => (stand.Tasks.Single(t => t.Id == change.TaskId), change)))
        {
            task.Move(change.NodeId, change.Title, change.Role, change.DueAt, change.IsChanged);
        }

        foreach (var (timer, change) in plan.Timers.Join(stand.Timers.Where(t => t.NodeId is not null), c => c.TimerId, t => t.Id, (c, t) => (t, c)))
        {
            timer.NodeId = change.NodeId;
        }

        // A timer of a waiting step knows its step, also one that failed and waits as an incident.
        foreach (var (timer, step) in plan.Steps.Where(s => s.IsOther)
            .SelectMany(step => stand.Timers.Where(t => t.TokenId == step.Token.Id && t.NodeId is not null).Select(timer => (timer, step))))
        {
            timer.NodeId = step.To.NodeId;
            timer.Version++;
        }

        List<DeskTimer> timers = [.. stand.Timers];
        foreach (var change in plan.Timers.Where(t => t.Kind is not null))
        {
            switch (change.Effect)
            {
                case TimerEffect.Restarts:
                    stand.Timers.Single(t => t.Id == change.TimerId).Restart(change.NewDueAt!.Value);
                    break;
                case TimerEffect.Ends:
                    stand.Timers.Single(t => t.Id == change.TimerId).End(TimerState.Cancelled, now);
                    break;
                case TimerEffect.Begins:
                    timers.Add(new DeskTimer { Case = theCase, Kind = change.Kind!.Value, TaskId = change.TaskId, TokenId = change.TokenId, DueAt = change.NewDueAt!.Value });
                    db.Timers.Add(timers[^1]);
                    break;
                default:
                    break;
            }
        }

        return timers;
    }
}
