using System.Threading.Channels;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Wakes the outbox at once after a change. Only for speed: a signal that is lost costs two seconds.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _nudges =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Nudge() => _nudges.Writer.TryWrite(true);

    internal IAsyncEnumerable<bool> NudgesAsync(CancellationToken cancel) => _nudges.Reader.ReadAllAsync(cancel);
}
