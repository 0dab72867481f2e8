using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

/// <summary>A dry run asks the database as often for 5,000 cases as for eight.</summary>
public sealed class ManyCasesTests
{
    [Fact]
    public Task A_dry_run_over_400_cases_takes_as_many_queries_as_over_eight() => RunAsync(400, migrated: 400);

    [Fact]
    [Trait("Size", "Full")]
    public Task A_dry_run_over_5000_cases_equals_what_the_migration_does() => RunAsync(5000, migrated: 5000);

    private static async Task RunAsync(int cases, int migrated)
    {
        // EF asks only once a second whether somebody listens, so this begins long before the counting.
        var commands = 0;
        using var listening = DiagnosticListeners.Count(() => Interlocked.Increment(ref commands));
        await using var desk = await DeskWorld.StartAsync();
        await desk.CasesEverywhere();
        var to = await desk.Publish(Charts.Renamed("approve", "release"));
        await desk.DryRun(to);
        var start = commands;
        await desk.DryRun(to);
        var few = commands - start;
        await CopyAsync(desk, cases);
        start = commands;
        var report = await desk.DryRun(to);
        var many = commands - start;
        Assert.Equal(few, many);
        Assert.True(report.Cases.Count >= cases && many is > 3 and <= 15, $"{report.Cases.Count} cases, {many} queries");
        Assert.True(report.Count(MoveResult.Blocked) > cases / 10 && report.Count(MoveResult.Stays) > cases / 10);

        var batch = await desk.Migrate(to);
        var moved = (await desk.Moved(batch)).ToDictionary(m => m.CaseId);
        Assert.Equal(report.Cases.Count, moved.Count);
        var states = await desk.DbAsync(db => db.WorkflowInstances.AsNoTracking().ToDictionaryAsync(i => i.CaseId, i => i.State, DeskWorld.Cancel));
        foreach (var plan in report.Cases)
        {
            Assert.Equal(plan.Result == MoveResult.Blocked ? MoveState.Blocked : MoveState.Done, moved[plan.CaseId].State);
            Assert.True(plan.State is null || plan.State.ToJson() == states[plan.CaseId], plan.Number);
        }

        Assert.True(moved.Values.Count(m => m.State == MoveState.Done) >= migrated / 2);
    }

    /// <summary>Copies the cases that there are, row by row, until there are enough.</summary>
    private static Task CopyAsync(DeskWorld desk, int cases) => desk.DbAsync(async db =>
    {
        var models = await db.WorkflowInstances.AsNoTracking().ToListAsync(DeskWorld.Cancel);
        for (var n = models.Count; n < cases; n++)
        {
            var model = models[n % models.Count];
            await CopyOneAsync(db, model.CaseId, 10_000 + n);
        }
    });

    private static async Task CopyOneAsync(DeskDb db, int from, int id)
    {
        var key = new Dictionary<string, string> { ["Cases"] = "Id", ["WorkflowInstances"] = "CaseId", ["Tasks"] = "CaseId", ["Timers"] = "CaseId", ["CaseEntries"] = "CaseId" };
        foreach (var (table, column) in key)
        {
            var query = $"SELECT name AS Value FROM pragma_table_info('{table}')";
            var columns = await db.Database.SqlQueryRaw<string>(query).ToListAsync(DeskWorld.Cancel);
            var names = columns.Where(c => c != "Id" || table == "Cases").ToList();
            var values = names.Select(c => c == column ? id.ToString(CultureInfo.InvariantCulture)
                : c is "Number" or "PublicId" or "TrackingId" or "TrackingTokenHash" or "LinkTokenHash" ? $"\"{c}\" || '-{id}'"
                : c == "TaskId" ? "NULL" : $"\"{c}\"");
            var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) SELECT {string.Join(", ", values)} FROM \"{table}\" WHERE \"{column}\" = {from}";
            await db.Database.ExecuteSqlRawAsync(sql, DeskWorld.Cancel);
        }
    }
}
