using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kgc.QualityDesk.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void The_sqlite_migrations_hold_the_whole_model()
    {
        using var db = new SqliteDeskDb(new DbContextOptionsBuilder<SqliteDeskDb>().UseSqlite("Data Source=model").Options);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void The_sql_server_migrations_hold_the_whole_model()
    {
        using var db = SqlServer();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void The_script_for_sql_server_runs_on_every_edition()
    {
        using var db = SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript();
        Assert.Contains("CREATE TABLE [Cases]", script, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE [AspNetUsers]", script, StringComparison.Ordinal);
        foreach (var word in new[] { "MERGE ", "SYSTEM_VERSIONING", "PERIOD FOR", "FREETEXT", "FULLTEXT", "PERCENTILE_CONT" })
        {
            Assert.DoesNotContain(word, script, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static SqlServerDeskDb SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerDeskDb>().UseSqlServer("Server=nowhere;Database=model;Encrypt=True").Options);
}
