using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kgc.QualityDesk.Web.Api.Health;

/// <summary>Every office has a published flowchart for its questions.</summary>
internal sealed class WorkflowHealth(DeskDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var without = await db.Offices.Where(o => !db.CaseTypes.Any(t => t.OfficeId == o.Id && t.Code == CaseType.QualityQuestion && t.IsActive
                && db.WorkflowVersions.Any(v => v.DefinitionId == t.WorkflowId && v.IsLatest)))
            .Select(o => o.Code).ToListAsync(cancellationToken);
        return without.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Ohne veröffentlichten Ablauf: {string.Join(", ", without)}.");
    }
}
