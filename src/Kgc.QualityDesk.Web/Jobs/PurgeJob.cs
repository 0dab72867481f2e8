using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Writing;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

[DisallowConcurrentExecution]
internal sealed class PurgeJob(PurgeMail purge, RemoveDraft drafts, PurgeSelfChecks checks, PurgeTextDrafts texts, ILogger<PurgeJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("purge", async () =>
        {
            var purged = await purge.RunAsync(cancellationToken) + await drafts.PurgeAsync(cancellationToken) + await checks.RunAsync(cancellationToken)
                + await texts.RunAsync(cancellationToken);
            if (purged > 0)
            {
                log.Did(purged, "rows purged");
            }
        }, cancellationToken);
}
