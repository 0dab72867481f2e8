using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Live;

/// <summary>
/// Walks along the history and gives each line once. Numbers are given when a line is written, but seen when its change is
/// committed: on a database with several writers a lower number may come later. So it looks back as long as a change can last.
/// </summary>
internal sealed class LiveCursor(long last)
{
    /// <summary>No change of the desk lasts longer; a number that is missing by then belongs to one that was undone.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const int Batch = 500;

    private readonly SortedDictionary<long, DateTimeOffset> _seen = [];
    private long _settled = last;

    /// <summary>How many lines it remembers; a number that does not grow with time.</summary>
    public int Remembered => _seen.Count;

    public async Task<IReadOnlyList<LiveEvent>> NextAsync(DeskDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var lines = await LiveLog.After(db, _settled, Batch + _seen.Count).ToListAsync(cancel);
        var fresh = lines.FindAll(line => _seen.TryAdd(line.Id, now));
        Settle(now);
        return fresh;
    }

    private void Settle(DateTimeOffset now)
    {
        while (_seen.Count > 0)
        {
            var (id, at) = _seen.First();
            if (id > _settled + 1 && now - at < Longest)
            {
                return;
            }

            _settled = id;
            _seen.Remove(id);
        }
    }
}
