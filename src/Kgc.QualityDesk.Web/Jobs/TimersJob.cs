using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Fires due timers, each in a scope of its own. One that fails becomes an incident and holds up no other.</summary>
[DisallowConcurrentExecution]
internal sealed class TimersJob(IServiceScopeFactory scopes, TimeProvider time, OutboxSignal outbox, ILogger<TimersJob> log) : IJob
{
    private const int Batch = 200;

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("timers", () => RunAsync(cancellationToken), cancellationToken);

    // A node that slept for a week finds many: it works through them all, batch by batch.
    private async Task RunAsync(CancellationToken cancel)
    {
        List<long> due;
        bool busy;
        do
        {
            due = await DueAsync(cancel);
            busy = false;
            foreach (var id in due)
            {
                cancel.ThrowIfCancellationRequested();
                busy |= !await FireAsync(id);
            }

            if (due.Count > 0)
            {
                outbox.Nudge();
            }
        }
        while (due.Count == Batch && !busy);
    }

    private async Task<List<long>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FireTimer.Due(scope.ServiceProvider.GetRequiredService<DeskDb>(), time.Now()).Take(Batch).ToListAsync(cancel);
    }

    // A timer that has begun is not cancelled: it is one short transaction.
    // False when others held the case all the while: the next run tries again.
    private async Task<bool> FireAsync(long timerId)
    {
        try
        {
            await WithAsync(fire => fire.RunAsync(timerId, CancellationToken.None));
            return true;
        }
        catch (RuleBroken rule) when (rule.Code == "case.moved-on")
        {
            log.TimerFailed(timerId, rule.Code, "tried again");
            return false;
        }
        catch (Exception exception)
        {
            log.TimerFailed(timerId, exception.GetType().Name, MailScrub.Of(exception.Message));
            await WithAsync(fire => fire.FailAsync(timerId, exception, CancellationToken.None));
            return true;
        }
    }

    private async Task WithAsync(Func<FireTimer, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<FireTimer>());
    }
}
