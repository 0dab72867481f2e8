using System.Data.Common;
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

    // SQLite runs a query on the caller's thread and looks at no token: only its own interrupt ends it.
    public override async ValueTask<IAsyncDisposable> InterruptAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var handle = ((SqliteConnection)Database.GetDbConnection()).Handle!;
        return new Interrupt(this, cancel.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(handle), null));
    }

    // Straight from the statement: the reader's own checks take twice as long as the query.
    public override int NumberAt(DbDataReader row, int column) => SQLitePCL.raw.sqlite3_column_int(((SqliteDataReader)row).Handle, column);

    protected override string NextNumberSql =>
        """UPDATE "CaseNumberCounters" SET "Last" = "Last" + 1 WHERE "OfficeId" = @office AND "Year" = @year RETURNING "Last" """;

    public override bool IsCollision(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is 5 or 6;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    private sealed class Interrupt(SqliteDeskDb db, CancellationTokenRegistration registration) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await registration.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
