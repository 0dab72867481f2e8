using System.Threading.Channels;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Live;

/// <summary>One open page that is told what happens. Whoever reads too slowly is told that much happened instead of filling the memory.</summary>
public sealed class LiveListener : IDisposable
{
    private const int Room = 100;

    private readonly Channel<LiveSignal> _signals = Channel.CreateBounded<LiveSignal>(new BoundedChannelOptions(Room) { SingleReader = true });
    private readonly Action<LiveListener> _leave;
    private volatile bool _missed;

    internal LiveListener(Actor actor, string? watched, Action<LiveListener> leave) => (Actor, Watched, _leave) = (actor, watched, leave);

    /// <summary>Who listens, with the roles and offices of now.</summary>
    public Actor Actor { get; set; }

    /// <summary>Number of the case whose page is open; only then is told who else is there.</summary>
    public string? Watched { get; }

    /// <summary>An expert's open tasks as they were told last; null until they were looked at.</summary>
    internal string? Stamp { get; set; }

    /// <summary>Waits for the next signal; false when the time is over first.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(atMost);
        try
        {
            return await _signals.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public LiveSignal? Take()
    {
        if (_signals.Reader.TryRead(out var signal))
        {
            return signal;
        }

        if (!_missed)
        {
            return null;
        }

        _missed = false;
        return new LiveSignal(LiveSignalKind.Much);
    }

    internal void Tell(LiveSignal signal) => _missed |= !_signals.Writer.TryWrite(signal);

    public void Dispose() => _leave(this);
}
