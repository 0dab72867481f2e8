using Kgc.QualityDesk.Mail;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>
/// Patience around a transport: a limit per try, a few quick tries, and a pause for a server that keeps failing.
/// The breaker counts whole deliveries, so the trial after a pause ends in the mail's own failure and counts as an attempt;
/// a server that is gone for good leads to a person, not to an endless pause.
/// </summary>
internal sealed class ResilientTransport(IMailTransport inner, TimeProvider time, MailPatience patience) : IMailTransport
{
    private readonly ResiliencePipeline _pipeline = Build(time, patience);

    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            var tries = 0;
            await _pipeline.ExecuteAsync(async token =>
            {
                if (tries++ > 0 && mail.BeforeFurtherTry is { } look)
                {
                    await look.LookAsync();
                }

                await inner.DeliverAsync(mail, token);
            }, cancel);
        }
        catch (BrokenCircuitException open)
        {
            throw new MailPaused(open.RetryAfter is { Ticks: > 0 } rest ? rest : patience.Break, open);
        }
    }

    private static ResiliencePipeline Build(TimeProvider time, MailPatience patience) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = patience.BreakAfter,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = patience.Break,
                ShouldHandle = new PredicateBuilder().Handle<Exception>(IsPassing),
            })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = patience.Retries,
                Delay = patience.Delay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<Exception>(IsPassing),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = patience.PerTry })
            .Build();

    // A refusal is about one mail and says that the server is well.
    private static bool IsPassing(Exception exception) => exception is not (MailRefused or MailUnsealed or OperationCanceledException);
}
