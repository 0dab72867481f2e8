using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Delivers what is due, one mail after the other, each in a scope of its own. A stop lets the running delivery end and begins no other.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(IServiceScopeFactory scopes, LeftLeases left, IHostApplicationLifetime program, ILogger<OutboxJob> log) : IJob
{
    public static readonly JobKey Key = new("outbox");

    private const int Batch = 100;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // The program says that it stops before it tells the scheduler, and seconds count when a host is shut down.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, program.ApplicationStopping);
        await log.GuardAsync("outbox", () => DeliverAllAsync(stop.Token), stop.Token);
    }

    private async Task DeliverAllAsync(CancellationToken cancel)
    {
        await left.EndOnceAsync(cancel);
        for (var due = await DueAsync(cancel); due.Count > 0; due = await DueAsync(cancel))
        {
            foreach (var id in due)
            {
                if (!await DeliverAsync(id, cancel))
                {
                    return;
                }
            }
        }
    }

    private async Task<List<long>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().Now();
        return await DeliverMail.Due(db, now).Take(Batch).ToListAsync(cancel);
    }

    /// <summary>False when the mail server is left alone for a while.</summary>
    private async Task<bool> DeliverAsync(long mailId, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<DeliverMail>().RunAsync(mailId, cancel);
        if (result.Kind is not (DeliveryResult.Ends.Delivered or DeliveryResult.Ends.NotDue))
        {
            log.NotDelivered(mailId, $"{result.Kind}: {MailScrub.Of(result.Error)}");
        }

        return result.Kind != DeliveryResult.Ends.Paused;
    }
}
