using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kgc.QualityDesk.Web.Api.Health;

/// <summary>The database answers and has the tables of this version.</summary>
internal sealed class DatabaseHealth(DeskDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("Die Datenbank antwortet nicht.");
        }

        var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return missing == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Der Datenbank fehlen {missing} Umstellungen (Befehl migrate).");
    }
}
