using Kgc.QualityDesk.Attachments;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Has files scanned that came while the scanner was away.</summary>
[DisallowConcurrentExecution]
internal sealed class ScanJob(ScanWaiting scan, ILogger<ScanJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("scan", async () =>
        {
            var scanned = await scan.RunAsync(cancellationToken);
            if (scanned > 0)
            {
                log.Did(scanned, "waiting files scanned");
            }
        }, cancellationToken);
}
