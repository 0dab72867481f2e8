using Kgc.QualityDesk.Mail;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

[DisallowConcurrentExecution]
internal sealed class DigestJob(WriteDigests digests, TimeProvider time, OutboxSignal outbox, ILogger<DigestJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("digest", async () =>
        {
            var written = await digests.RunAsync(time.Now(), cancellationToken);
            if (written > 0)
            {
                log.Did(written, "digests written");
                outbox.Nudge();
            }
        }, cancellationToken);
}
