using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Data;

/// <summary>The embedded database. Writers queue up: SQLite has one at a time, and a fair queue beats its polling.</summary>
public sealed class SqliteDeskDb(DbContextOptions<SqliteDeskDb> options) : DeskDb(options)
{
    public override async Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel)
    {
        var turn = await SqliteTurn.TakeAsync(Database.GetConnectionString()!, cancel);
        try
        {
            // Microsoft.Data.Sqlite begins a serializable transaction with BEGIN IMMEDIATE, so nothing read here can be outdated.
            var transaction = await Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
            return new SqliteTurn.Transaction(transaction, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override bool IsCollision(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is 5 or 6;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
