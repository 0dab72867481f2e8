using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>A database with many rows, filled by SQL from the model itself, so that a new column needs no change here.</summary>
public abstract class PlanDb(int cases, bool analyze) : IAsyncLifetime
{
    /// <summary>Tables that grow with every question; none of them may be read as a whole.</summary>
    public static readonly IReadOnlySet<string> Growing = new HashSet<string>
    {
        "Cases", "Tasks", "Reviews", "ResponseRevisions", "Messages", "CaseEntries", "CaseIntervals", "OutboxMails", "Timers",
        "WorkflowInstances", "WorkflowSteps", "EventWaits", "TrackingCodes", "SubmissionKeys", "Attachments",
        "SearchTerms", "SearchPostings", "AttachmentTexts",
    };

    private readonly string _directory = Directory.CreateTempSubdirectory("desk-plan-").FullName;

    public bool IsAnalyzed => analyze;

    private string Connection => $"Data Source={Path.Combine(_directory, "desk.db")};Pooling=False";

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync(DeskWorld.Cancel);
        await new ShippedData(db).EnsureAsync(DeskWorld.Cancel);
        await RunAsync(db, "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;");
        await db.Database.OpenConnectionAsync(DeskWorld.Cancel);
        await RunAsync(db, "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; BEGIN;");
        foreach (var (entity, share, columns) in PlanRows.Of(cases))
        {
            await RunAsync(db, Insert(db.Model.FindEntityType(entity)!, share, columns));
        }

        await RunAsync(db, analyze ? "COMMIT; ANALYZE;" : "COMMIT;");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    public SqliteDeskDb Open(params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqliteDeskDb>().UseSqlite(Connection).AddInterceptors(interceptors).Options);

    /// <summary>The query plan, one line per step, as SQLite tells it.</summary>
    public async Task<List<string>> ExplainAsync(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(DeskWorld.Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        await using var reader = await command.ExecuteReaderAsync(DeskWorld.Cancel);
        List<string> plan = [];
        while (await reader.ReadAsync(DeskWorld.Cancel))
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }

    /// <summary>Somebody of the first office (or of both); the rows are theirs in part.</summary>
    public static Actor Somebody(string role, params int[] offices) =>
        new(ActorKind.Person, 1, "Somebody", new HashSet<string> { role }, offices.ToHashSet());

    private static string Insert(IEntityType entity, int rows, Dictionary<string, string> given)
    {
        var table = entity.GetTableMappings().Single().Table;
        var columns = table.Columns.Where(c => c.Name != "Id" || given.ContainsKey("Id")).ToList();
        var values = columns.Select(c => given.GetValueOrDefault(c.Name) ?? (c.IsNullable ? "NULL" : c.StoreType == "TEXT" ? "''" : "0"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) SELECT {string.Join(", ", values)} FROM n;
            """);
    }

    private static async Task RunAsync(SqliteDeskDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync(DeskWorld.Cancel);
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(DeskWorld.Cancel);
    }
}
