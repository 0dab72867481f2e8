using Kgc.QualityDesk.Attachments;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Deletes files that belong to nothing any more.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetFilesJob(ForgetFiles forget, ILogger<ForgetFilesJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("forget-files", async () =>
        {
            var forgotten = await forget.RunAsync(cancellationToken);
            if (forgotten > 0)
            {
                log.Did(forgotten, "files forgotten");
            }
        }, cancellationToken);
}
