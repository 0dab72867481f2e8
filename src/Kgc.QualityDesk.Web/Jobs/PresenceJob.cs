using Kgc.QualityDesk.Live;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Who was at a case a minute ago is nobody's business any more.</summary>
[DisallowConcurrentExecution]
internal sealed class PresenceJob(KeepPresence presence, ILogger<PresenceJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("presence", () => presence.ForgetAsync(cancellationToken), cancellationToken);
}
