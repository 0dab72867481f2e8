using Kgc.QualityDesk.Web.Jobs;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kgc.QualityDesk.Web.Api.Health;

/// <summary>Live: the process answers. Ready: it can also work, with database, flowcharts and job scheduler.</summary>
internal static class HealthRoutes
{
    public sealed record State(string Status, IReadOnlyDictionary<string, Check> Checks);

    public sealed record Check(string Status, string? Description);

    public static IServiceCollection AddDeskHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [JobSetup.HealthTag])
            .AddCheck<WorkflowHealth>("workflows", tags: [JobSetup.HealthTag]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(JobSetup.HealthTag), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new State(Word(report.Status), report.Entries.ToDictionary(e => e.Key, e => new Check(Word(e.Value.Status), e.Value.Description))),
        ApiJson.Options, http.RequestAborted);

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
