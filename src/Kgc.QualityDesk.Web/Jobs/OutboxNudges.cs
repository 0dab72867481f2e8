using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Turns nudges into runs of the outbox job, which never runs twice at the same time.</summary>
internal sealed class OutboxNudges(OutboxSignal signal, ISchedulerFactory schedulers, ILogger<OutboxNudges> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await foreach (var _ in signal.NudgesAsync(stoppingToken))
            {
                await scheduler.TriggerJob(OutboxJob.Key, cancellationToken: stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (SchedulerException stopped)
        {
            log.JobFailed("outbox-nudges", stopped.GetType().Name, stopped.Message);
        }
    }
}
