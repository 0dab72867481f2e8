using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kgc.QualityDesk.Live;

/// <summary>
/// Tells open pages what happens. One look at the history twice a second per node, however many pages are open, and none while
/// nobody listens; what other nodes did is in the history too. Docs: adr/0021.
/// </summary>
public sealed class LiveFeed(IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveFeed> log) : IAsyncDisposable
{
    /// <summary>Windows of one person on one node.</summary>
    public const int MostPerPerson = 8;

    /// <summary>Open pages on one node.</summary>
    public const int Most = 400;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, "live-failed"), "Live updates pause: {Reason}");

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<LiveListener> _listeners = [];
    private TaskCompletionSource? _ready;
    private Task _watch = Task.CompletedTask;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _listeners.Count;
            }
        }
    }

    /// <summary>Begins to listen; null when this person (or everybody together) has too many pages open. Dispose it to end.</summary>
    public async Task<LiveListener?> ListenAsync(Actor by, string? watched, CancellationToken cancel)
    {
        var listener = new LiveListener(by, watched, Leave);
        Task ready;
        lock (_gate)
        {
            if (_listeners.Count >= Most || _listeners.Count(l => l.Actor.PersonId == by.PersonId) >= MostPerPerson)
            {
                return null;
            }

            _listeners.Add(listener);
            if (_ready is null)
            {
                _ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _watch = Task.Run(() => WatchAsync(_ready), CancellationToken.None);
            }

            ready = _ready.Task;
        }

        try
        {
            await ready.WaitAsync(cancel);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watch;
        _stop.Dispose();
    }

    private void Leave(LiveListener listener)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
        }
    }

    private async Task WatchAsync(TaskCompletionSource ready)
    {
        LiveRound? round = null;
        while (Listening() is { Count: > 0 } listeners)
        {
            var pause = Beat;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<DeskDb>();
                round ??= new LiveRound(new LiveCursor(await LiveLog.LastAsync(db, _stop.Token)));
                ready.TrySetResult();
                await round.RunAsync(db, listeners, time.Now(), _stop.Token);
            }
            catch (Exception) when (_stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failed)
            {
                // The database may be away for a moment: the cursor stays where it is, so nothing is lost.
                Failed(log, failed.GetType().Name, null);
                pause = AfterFailure;
            }

            await Task.Delay(pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ready.TrySetCanceled();
    }

    /// <summary>Empty when the watch is over: nobody listens, or the program stops.</summary>
    private List<LiveListener> Listening()
    {
        lock (_gate)
        {
            if (_listeners.Count == 0 || _stop.IsCancellationRequested)
            {
                _ready = null;
                return [];
            }

            return [.. _listeners];
        }
    }
}
