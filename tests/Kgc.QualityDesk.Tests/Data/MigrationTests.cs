using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Data.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

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

    [Fact]
    public void Only_a_migration_that_rebuilds_a_table_brings_a_picture_of_the_model()
    {
        using var sqlite = new SqliteDeskDb(new DbContextOptionsBuilder<SqliteDeskDb>().UseSqlite("Data Source=model").Options);
        using var sqlServer = SqlServer();
        foreach (var db in new DeskDb[] { sqlite, sqlServer })
        {
            var (known, provider) = (db.GetService<IMigrationsAssembly>(), db.Database.ProviderName!);
            foreach (var (id, type) in known.Migrations)
            {
                var migration = known.CreateMigration(type, provider);
                var rebuilds = db is SqliteDeskDb && migration.UpOperations.Any(o =>
                    o is AddForeignKeyOperation or DropForeignKeyOperation or AlterColumnOperation or DropColumnOperation or RenameColumnOperation);
                Assert.True(rebuilds != migration is DeskMigration, id);
            }
        }
    }

    private static SqlServerDeskDb SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerDeskDb>().UseSqlServer("Server=nowhere;Database=model;Encrypt=True").Options);
}
