using Kgc.QualityDesk.Attachments;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Kgc.QualityDesk.Web.Attachments;

/// <summary>Patience around a scanner: a limit per try, a second try, and a pause for one that keeps failing.</summary>
internal sealed partial class ResilientScanner(IFileScanner inner, TimeProvider time, ScanPatience patience, ILogger<ResilientScanner> log) : IFileScanner
{
    private readonly ResiliencePipeline _pipeline = Build(time, patience);

    public bool IsOn => inner.IsOn;

    public async Task<ScanResult> ScanAsync(Stream content, CancellationToken cancel)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token =>
            {
                content.Position = 0;
                return await inner.ScanAsync(content, token);
            }, cancel);
        }
        catch (BrokenCircuitException open)
        {
            throw new ScannerUnreachable("clamd is left alone for a while", open);
        }
        catch (Exception broken) when (broken is ScannerUnreachable or TimeoutRejectedException)
        {
            Unreachable(log, broken.Message);
            throw broken as ScannerUnreachable ?? new ScannerUnreachable("clamd took too long", broken);
        }
    }

    private static ResiliencePipeline Build(TimeProvider time, ScanPatience patience) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = patience.BreakAfter,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = patience.Break,
                ShouldHandle = new PredicateBuilder().Handle<ScannerUnreachable>().Handle<TimeoutRejectedException>(),
            })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = patience.Retries,
                Delay = patience.Delay,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<ScannerUnreachable>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = patience.PerTry })
            .Build();

    [LoggerMessage(1, LogLevel.Warning, "The scanner gives no answer, files wait in quarantine: {Why}")]
    private static partial void Unreachable(ILogger logger, string why);
}
