using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kgc.QualityDesk.Data;

/// <summary>Settings that SQLite keeps per connection: a commit is on disk before it is reported, and waiting beats failing.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new("FULL");

    /// <summary>For data that can be made again (the demo): a commit may be lost with the power, but never half.</summary>
    public static readonly SqlitePragmas Relaxed = new("NORMAL");

    private readonly string _pragmas;

    private SqlitePragmas(string synchronous) =>
        _pragmas = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
