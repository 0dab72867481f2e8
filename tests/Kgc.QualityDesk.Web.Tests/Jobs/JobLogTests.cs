using Kgc.QualityDesk.Web.Jobs;
using Microsoft.Extensions.Logging;

namespace Kgc.QualityDesk.Web.Tests.Jobs;

public sealed class JobLogTests
{
    [Fact]
    public async Task A_job_that_fails_is_logged_without_the_address_in_its_message()
    {
        var log = new Lines();
        await log.GuardAsync("outbox", () => throw new InvalidOperationException("no mailbox erika@verein.example"), TestContext.Current.CancellationToken);
        Assert.Equal("Job outbox failed: InvalidOperationException: no mailbox (Adresse)", Assert.Single(log.Written));
    }

    [Fact]
    public async Task A_job_that_is_stopped_says_nothing()
    {
        var log = new Lines();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await log.GuardAsync("outbox", () => Task.FromCanceled(stop.Token), stop.Token);
        Assert.Empty(log.Written);
    }

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
