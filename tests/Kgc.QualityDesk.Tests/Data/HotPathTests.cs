using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>What a start and a completion ask of the database: few questions, each answered by an index, so that finished cases cost nothing.</summary>
public sealed class HotPathTests
{
    [Fact]
    public async Task A_start_and_a_completion_need_few_statements_and_none_reads_a_growing_table()
    {
        var recorder = new PlanRecorder();
        await using var desk = await new SmallChart().Task("first").Add("QualityDesk.SetStage", "stage", ("stage", "Intake")).Wire("first>stage")
            .StartAsync(more: services => services.ConfigureDbContext<SqliteDeskDb>(o => o.AddInterceptors(recorder)));
        var by = await desk.Actor("ana.th@desk.example");
        await desk.Ask();
        recorder.Queries.Clear();
        var number = (await desk.Ask()).Number;
        Assert.InRange(recorder.Queries.Count, 5, 14);
        var task = await desk.OpenTask(number, "first");
        var start = recorder.Queries.Count;
        await desk.Run<QualityDesk.Tasks.CompleteTask>(c => c.RunAsync(task.PublicId, "done", [], task.Version, by, DeskWorld.Cancel));
        Assert.InRange(recorder.Queries.Count - start, 5, 18);

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(desk.Directory, "desk.db")}");
        await connection.OpenAsync(DeskWorld.Cancel);
        foreach (var (sql, parameters) in recorder.Queries.Where(q => q.Sql.StartsWith("SELECT", StringComparison.Ordinal)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            parameters.ForEach(p => command.Parameters.AddWithValue(p.Name, p.Value ?? DBNull.Value));
            await using var plan = await command.ExecuteReaderAsync(DeskWorld.Cancel);
            while (await plan.ReadAsync(DeskWorld.Cancel))
            {
                Assert.False(plan.GetString(3).StartsWith("SCAN", StringComparison.Ordinal), $"{plan.GetString(3)}\n{sql}");
            }
        }
    }
}
