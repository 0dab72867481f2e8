using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>Works off a migration within a request for a while; the job does the rest.</summary>
public sealed class MigrationRun(CarryOnMigrations carryOn, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public DateTimeOffset Now => time.Now();

    public Task<int> NowAsync(string batchId, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        return carryOn.RunAsync(batchId, () => time.GetElapsedTime(began) > Patience, cancel);
    }
}
