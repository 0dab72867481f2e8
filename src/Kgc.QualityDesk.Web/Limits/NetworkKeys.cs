using System.Collections.Concurrent;

namespace Kgc.QualityDesk.Web.Limits;

/// <summary>
/// Keeps the memory of the limits bounded: so many networks have a count of their own; while there is no room, new ones share a few
/// counts. A flood from invented networks throttles the strangers among them, and cannot fill the memory.
/// </summary>
public sealed class NetworkKeys(TimeProvider time, int room = NetworkKeys.Room, int shared = NetworkKeys.Shared)
{
    private const int Room = 20_000;
    private const int Shared = 256;

    /// <summary>Longer than the longest window, so that nobody gets a fresh count by waiting for the sweep.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, long> _seen = new(StringComparer.Ordinal);
    private long _sweptAt;

    public int Count => _seen.Count;

    /// <summary>The key under which a network is counted.</summary>
    public string Of(string network)
    {
        var now = time.GetUtcNow().UtcTicks;
        if (_seen.ContainsKey(network) || HasRoom(now))
        {
            _seen[network] = now;
            return network;
        }

        return $"andere {(uint)string.GetHashCode(network, StringComparison.Ordinal) % (uint)shared}";
    }

    private bool HasRoom(long now)
    {
        if (_seen.Count < room)
        {
            return true;
        }

        // Once a second at most: the sweep must not become the load that it prevents.
        var last = Interlocked.Read(ref _sweptAt);
        if (now - last < TimeSpan.TicksPerSecond || Interlocked.CompareExchange(ref _sweptAt, now, last) != last)
        {
            return false;
        }

        foreach (var (network, seen) in _seen)
        {
            if (now - seen > Kept.Ticks)
            {
                _seen.TryRemove(network, out _);
            }
        }

        return _seen.Count < room;
    }
}
