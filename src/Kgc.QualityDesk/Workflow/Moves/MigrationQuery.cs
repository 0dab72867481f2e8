using System.Globalization;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Shows migrations and what became of each case.</summary>
public sealed class MigrationQuery(DeskDb db)
{
    public const int MostBatches = 50;

    /// <summary>The latest migrations of a flowchart, without their cases.</summary>
    public async Task<IReadOnlyList<BatchView>> ListAsync(string definitionId, CancellationToken cancel)
    {
        var rows = await db.MigrationBatches.AsNoTracking().Where(b => b.DefinitionId == definitionId).OrderByDescending(b => b.Id).Take(MostBatches)
            .Select(b => new { b.Id, b.PublicId, b.DefinitionId, To = b.ToVersion!.Version, b.Reason, b.ActorName, b.At }).ToListAsync(cancel);
        var ids = rows.Select(r => r.Id).ToArray();
        var sums = (await db.CaseMigrations.Where(m => ids.Contains(m.BatchId)).GroupBy(m => new { m.BatchId, m.State })
            .Select(g => new { g.Key.BatchId, g.Key.State, Count = g.Count() }).ToListAsync(cancel)).ToLookup(s => s.BatchId, s => (s.State, s.Count));
        return [.. rows.Select(r => new BatchView(r.PublicId, r.DefinitionId, r.To, r.Reason, r.ActorName, r.At, SumsOf(sums[r.Id]), [], null))];
    }

    /// <param name="definitionId">the flowchart</param>
    /// <param name="batchId">public id</param>
    /// <param name="state">only these; null for all</param>
    /// <param name="limit">how many cases</param>
    /// <param name="cursor">where the last part ended</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-found</exception>
    public async Task<BatchView> FindAsync(string definitionId, string batchId, MoveState? state, int limit, string? cursor, CancellationToken cancel)
    {
        var batch = await db.MigrationBatches.AsNoTracking().Where(b => b.PublicId == batchId && b.DefinitionId == definitionId)
            .Select(b => new { b.Id, b.PublicId, b.DefinitionId, To = b.ToVersion!.Version, b.Reason, b.ActorName, b.At }).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");
        var after = Cursor.Read(cursor, "batch") is { } at && long.TryParse(at.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var sums = await db.CaseMigrations.Where(m => m.BatchId == batch.Id).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var rows = await db.CaseMigrations.AsNoTracking().Where(m => m.BatchId == batch.Id && m.Id > after && (state == null || m.State == state))
            .OrderBy(m => m.Id).Take(limit + 1)
            .Select(m => new { m.Id, m.Case!.Number, Office = m.Case.Office!.Code, From = m.FromVersion!.Version, m.State, m.Detail, m.Plan, m.MovedAt, m.UndoneAt })
            .ToListAsync(cancel);
        var shown = rows.Take(limit).Select(m => (m, Plan: PlanJson.Read(m.Plan))).Select(x => new BatchView.Line(
            x.m.Number, x.m.Office, x.m.From, x.m.State, x.m.Detail, x.m.State == MoveState.Blocked ? MoveResult.Blocked : x.Plan?.Result,
            x.Plan?.Steps ?? [], x.Plan?.Timers ?? [], x.Plan?.Notes ?? [], x.m.MovedAt, x.m.UndoneAt)).ToList();
        var next = rows.Count > limit ? new Cursor("batch", "", rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture)).ToString() : null;
        return new(batch.PublicId, batch.DefinitionId, batch.To, batch.Reason, batch.ActorName, batch.At, SumsOf(sums.Select(s => (s.Key, s.Count))), shown, next);
    }

    private static BatchView.Sums SumsOf(IEnumerable<(MoveState State, int Count)> sums)
    {
        var of = sums.ToDictionary(s => s.State, s => s.Count);
        int Count(MoveState state) => of.GetValueOrDefault(state);
        return new(of.Values.Sum(), Count(MoveState.Pending) + Count(MoveState.UndoPending), Count(MoveState.Done), Count(MoveState.Blocked), Count(MoveState.Undone));
    }
}
