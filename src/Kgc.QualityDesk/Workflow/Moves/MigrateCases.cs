using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Decides on migrations: begin one, try blocked cases again, undo. <see cref="CarryOnMigrations"/> does the work.</summary>
public sealed class MigrateCases(Desk desk, DeskDb db, DryRun dryRun)
{
    /// <param name="definitionId">the flowchart</param>
    /// <param name="from">only cases of this version; null for all others than the target</param>
    /// <param name="to">the version to go over to</param>
    /// <param name="options">mapping and timers, as in the dry run</param>
    /// <param name="numbers">only these cases; null for all</param>
    /// <param name="reason">why, kept with every case</param>
    /// <param name="by">an administrator</param>
    /// <param name="cancel">gives up</param>
    /// <returns>public id of the batch</returns>
    public Task<string> BeginAsync(
        string definitionId, int? from, int to, MoveOptions options, IReadOnlyCollection<string>? numbers, string? reason, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var why = Reason(reason, by);
            var report = await dryRun.OfVersionAsync(definitionId, from, to, options, now, cancel);
            var waiting = await db.CaseMigrations.Where(m => m.State == MoveState.Pending || m.State == MoveState.UndoPending).Select(m => m.CaseId).ToListAsync(cancel);
            var plans = Chosen(report, numbers).ExceptBy(waiting, plan => plan.CaseId).ToList();
            if (plans.Count == 0)
            {
                throw new RuleBroken("workflow.nothing-to-migrate");
            }

            var target = await db.WorkflowVersions.Where(v => v.DefinitionId == definitionId && v.Version == to).Select(v => v.Id).SingleAsync(cancel);
            var batch = new MigrationBatch
            {
                PublicId = Guid.CreateVersion7().ToString("N"), DefinitionId = definitionId, ToVersionId = target, Options = options.ToJson(), Reason = why,
                At = now, ActorId = by.PersonId, ActorName = by.Name,
            };
            batch.Cases.AddRange(plans.Select(RowOf));
            db.Add(batch);
            db.Audit(by, now, AuditKinds.MigrationStarted, definitionId, $"{plans.Count} laufende Fälle auf Fassung {to}", why);
            return batch.PublicId;
        }, cancel);

    /// <summary>Blocked cases are planned anew on what they are now.</summary>
    public Task RetryAsync(string batchId, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            Require(by);
            var batch = await BatchAsync(batchId, cancel);
            var rows = await db.CaseMigrations.Where(m => m.BatchId == batch.Id && m.State == MoveState.Blocked).ToListAsync(cancel);
            var instances = await db.WorkflowInstances.AsNoTracking()
                .Where(i => !i.IsFinished && db.CaseMigrations.Any(m => m.BatchId == batch.Id && m.CaseId == i.CaseId && m.State == MoveState.Blocked))
                .Select(i => new { i.CaseId, i.WorkflowVersionId, i.Version }).ToDictionaryAsync(i => i.CaseId, cancel);
            var again = rows.FindAll(row => instances.TryGetValue(row.CaseId, out var now) && now.WorkflowVersionId == row.FromVersionId);
            if (again.Count == 0)
            {
                throw new RuleBroken("workflow.nothing-to-migrate");
            }

            again.ForEach(row =>
            {
                (row.State, row.SeenVersion, row.Detail) = (MoveState.Pending, instances[row.CaseId].Version, null);
                row.Version++;
            });
            db.Audit(by, now, AuditKinds.MigrationRetried, batch.DefinitionId, $"{again.Count} Fälle", batch.Reason);
        }, cancel);

    /// <param name="batchId">the batch</param>
    /// <param name="numbers">only these cases; null for all that were moved</param>
    /// <param name="reason">why</param>
    /// <param name="by">an administrator</param>
    /// <param name="cancel">gives up</param>
    public Task UndoAsync(string batchId, IReadOnlyCollection<string>? numbers, string? reason, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var why = Reason(reason, by);
            var batch = await BatchAsync(batchId, cancel);
            var rows = await db.CaseMigrations.Include(m => m.Case).Where(m => m.BatchId == batch.Id && m.State == MoveState.Done).ToListAsync(cancel);
            var chosen = rows.FindAll(row => numbers is null || numbers.Contains(row.Case!.Number));
            if (chosen.Count == 0)
            {
                throw new RuleBroken("workflow.nothing-to-undo");
            }

            chosen.ForEach(row =>
            {
                (row.State, row.UndoneById, row.UndoReason, row.Detail) = (MoveState.UndoPending, by.PersonId, why, null);
                row.Version++;
            });
            db.Audit(by, now, AuditKinds.MigrationUndone, batch.DefinitionId, $"{chosen.Count} Fälle", why);
        }, cancel);

    private static IEnumerable<CasePlan> Chosen(DryRunReport report, IReadOnlyCollection<string>? numbers)
    {
        if (numbers is null)
        {
            return report.Cases;
        }

        var wanted = numbers.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var chosen = report.Cases.Where(plan => wanted.Contains(plan.Number)).ToList();
        return chosen.Count == wanted.Count ? chosen : throw RuleBroken.Field("cases",
            $"Nicht unter den laufenden Fällen: {string.Join(", ", wanted.Except(chosen.Select(c => c.Number), StringComparer.OrdinalIgnoreCase).Take(10))}.");
    }

    private static CaseMigration RowOf(CasePlan plan) => new()
    {
        CaseId = plan.CaseId, FromVersionId = plan.FromVersionId, SeenVersion = plan.SeenVersion,
        State = plan.Result == MoveResult.Blocked ? MoveState.Blocked : MoveState.Pending,
        Detail = plan.Result == MoveResult.Blocked ? plan.Reason[..Math.Min(plan.Reason.Length, 4000)] : null,
    };

    private async Task<MigrationBatch> BatchAsync(string batchId, CancellationToken cancel) =>
        await db.MigrationBatches.SingleOrDefaultAsync(b => b.PublicId == batchId, cancel) ?? throw new RuleBroken("not-found");

    private static string Reason(string? reason, Actor by)
    {
        Require(by);
        var fields = new InputFields();
        var why = fields.Required("reason", reason, VersionConfiguration.ReasonLength, "Bitte geben Sie den Grund an. Er steht im Verlauf jedes Falls.");
        fields.ThrowIfAny();
        return why;
    }

    private static void Require(Actor by)
    {
        if (!by.Is(Roles.Administrator))
        {
            throw new RuleBroken("not-allowed");
        }
    }
}
