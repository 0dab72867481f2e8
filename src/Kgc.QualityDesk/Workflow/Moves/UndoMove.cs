using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Takes one case back to the version it came from, as long as nothing has happened in it since.</summary>
public sealed class UndoMove(Desk desk, DeskDb db, CaseStands stands)
{
    internal Task UndoAsync(long rowId, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var row = await db.CaseMigrations.Include(m => m.Batch).ThenInclude(b => b!.ToVersion).Include(m => m.FromVersion).SingleAsync(m => m.Id == rowId, cancel);
            if (row.State != MoveState.UndoPending)
            {
                return;
            }

            row.Version++;
            var theCase = await db.Cases.SingleAsync(c => c.Id == row.CaseId, cancel);
            var found = await stands.LoadAsync(db.WorkflowInstances.Where(i => i.CaseId == row.CaseId), tracked: true, _ => [], cancel);
            if (await RefusalAsync(row, theCase, found, cancel) is { } refusal)
            {
                (row.State, row.Detail) = (MoveState.Done, refusal);
                return;
            }

            Restore(MoveSnapshot.FromJson(row.Before!), found[0]);
            var name = await db.Users.Where(p => p.Id == row.UndoneById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
            var by = new Actor(ActorKind.Person, row.UndoneById, name ?? "Administration", new HashSet<string>(), new HashSet<int>());
            theCase.Record(EntryKinds.MigrationUndone, await desk.ActAsync(by, theCase, now, cancel), new
            {
                from = row.Batch!.ToVersion!.Version, to = row.FromVersion!.Version, reason = row.UndoReason, batch = row.Batch.PublicId,
            });
            (row.State, row.UndoneAt, row.Detail) = (MoveState.Undone, now, null);
        }, cancel);

    private async Task<string?> RefusalAsync(CaseMigration row, Case theCase, IReadOnlyList<CaseStand> found, CancellationToken cancel)
    {
        if (theCase.LastSequence != row.AfterSequence)
        {
            // Being told of a date is no step of the chart.
            var beside = EntryKinds.BesideTheChart;
            var next = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == theCase.Id && e.Sequence > row.AfterSequence && !beside.Contains(e.Kind))
                .OrderBy(e => e.Sequence).FirstOrDefaultAsync(cancel);
            if (next is not null)
            {
                return $"Rückgängig nicht möglich: {next.ActorName} am {GermanDates.Long(BerlinTime.DateOf(next.At))} um {GermanDates.Time(next.At)}: {EntryKinds.German(next.Kind)}.";
            }
        }

        return found is [var stand] && MoveSnapshot.Hash(stand.Instance, stand.Tasks, stand.Timers) == row.AfterHash
            ? null
            : "Rückgängig nicht möglich: Stand, Aufgaben oder Termine des Falls haben sich seither geändert.";
    }

    private void Restore(MoveSnapshot before, CaseStand stand)
    {
        var instance = stand.Instance;
        (instance.WorkflowVersionId, instance.State) = (before.WorkflowVersionId, before.State);
        instance.Version++;
        foreach (var (task, was) in stand.Tasks.Select(task => (task, before.Tasks.Single(t => t.Id == task.Id))))
        {
            task.Move(was.NodeId!, was.Title, was.Role, was.DueAt,
                (task.NodeId, task.Title, task.Role, task.DueAt) != (was.NodeId, was.Title, was.Role, was.DueAt));
        }

        foreach (var timer in stand.Timers)
        {
            if (before.Timers.FirstOrDefault(t => t.Id == timer.Id) is not { } was)
            {
                db.Timers.Remove(timer);
                continue;
            }

            timer.NodeId = was.NodeId;
            if ((timer.DueAt, timer.State, timer.EndedAt) != (was.DueAt, was.State, was.EndedAt))
            {
                (timer.DueAt, timer.State, timer.EndedAt) = (was.DueAt, was.State, was.EndedAt);
                timer.Version++;
            }
        }
    }
}
