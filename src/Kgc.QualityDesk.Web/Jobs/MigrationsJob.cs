using Kgc.QualityDesk.Workflow;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Carries on what a migration left: it took longer than one request, or the program ended.</summary>
[DisallowConcurrentExecution]
internal sealed class MigrationsJob(CarryOnMigrations carryOn, ILogger<MigrationsJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("migrations", async () =>
        {
            var moved = await carryOn.RunAsync(null, () => false, cancellationToken);
            if (moved > 0)
            {
                log.Did(moved, "cases migrated");
            }
        }, cancellationToken);
}
