using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Live;

/// <summary>What somebody missed between the page (or the last event) that they have and now.</summary>
public sealed class CatchUp(DeskDb db)
{
    /// <summary>More is told as one word.</summary>
    public const int Most = 100;

    // Much of what happened may be others' business; beyond that nobody counts.
    private const int MostLines = 2000;

    /// <summary>The last line of history now, for the mark of a page that is about to be read.</summary>
    public Task<long> LastAsync(CancellationToken cancel) => LiveLog.LastAsync(db, cancel);

    /// <param name="since">what they know; null for nothing to catch up with</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    public async Task<(IReadOnlyList<LiveSignal> Signals, LiveMark Now)> RunAsync(LiveMark? since, Actor by, CancellationToken cancel)
    {
        var stamp = await ExpertStamp.OfAsync(db, by, cancel);
        if (since is null)
        {
            return ([], new LiveMark(await LastAsync(cancel), stamp));
        }

        var lines = await LiveLog.After(db, since.Id, MostLines).ToListAsync(cancel);
        var last = lines.Count == MostLines ? await LastAsync(cancel) : lines.Count == 0 ? since.Id : lines[^1].Id;
        var acts = LiveLog.Acts(lines.Where(line => LiveLog.Sees(by, line)));
        List<LiveSignal> signals = lines.Count == MostLines || acts.Count > Most
            ? [new LiveSignal(LiveSignalKind.Much)]
            : [.. acts.Select(act => new LiveSignal(LiveSignalKind.Act, act))];
        if (since.Stamp.Length > 0 && since.Stamp != stamp)
        {
            signals.Add(new LiveSignal(LiveSignalKind.Tasks, Stamp: stamp));
        }

        return (signals, new LiveMark(last, stamp));
    }
}
