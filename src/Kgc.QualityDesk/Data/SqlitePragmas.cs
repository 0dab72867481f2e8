using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Kgc.QualityDesk.Data;

/// <summary>
/// Settings that SQLite keeps per connection: a commit is on disk before it is reported, and waiting beats failing.
/// A pooled connection that has them already is not told again.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new("FULL");

    /// <summary>For data that can be made again (the demo): a commit may be lost with the power, but never half.</summary>
    public static readonly SqlitePragmas Relaxed = new("NORMAL");

    private static readonly ConditionalWeakTable<sqlite3, string> Told = [];

    private readonly string _pragmas;

    private SqlitePragmas(string synchronous) =>
        _pragmas = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; "
        // A longer log is written back less often; a larger cache holds the upper pages of every index.
        + "PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-8000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        // EF looks read-only whether there is a database; a file that was copied without its log could not be told there.
        if (raw.sqlite3_db_readonly(handle, "main") == 1 || (Told.TryGetValue(handle, out var told) && told == _pragmas))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, _pragmas);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite works in this process: nothing here could be awaited.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
