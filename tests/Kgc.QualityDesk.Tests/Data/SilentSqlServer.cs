using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>
/// Answers every command with nothing, so that queries are translated to T-SQL without a server at hand. What a server would
/// say to them is the business of the tests that run on one.
/// </summary>
internal sealed class SilentSqlServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    public List<string> Said { get; } = [];

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Said.Add(command.CommandText);
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(Nothing().CreateDataReader()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Said.Add(command.CommandText);
        return new(InterceptionResult<int>.SuppressWithResult(0));
    }

    /// <summary>No row, but as many columns as the widest query asks for.</summary>
    private static DataTable Nothing()
    {
        var table = new DataTable();
        table.Columns.AddRange([.. Enumerable.Range(0, 300).Select(i => new DataColumn($"c{i}", typeof(object)))]);
        return table;
    }
}
