using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>Keeps every query that runs, with its parameters, so that its plan can be asked for afterwards.</summary>
internal sealed class PlanRecorder : DbCommandInterceptor
{
    public List<(string Sql, List<(string Name, object? Value)> Parameters)> Queries { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Queries.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return ValueTask.FromResult(result);
    }
}
