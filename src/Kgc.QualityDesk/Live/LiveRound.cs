using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Live;

/// <summary>One look at what is new, and who is told what.</summary>
internal sealed class LiveRound(LiveCursor cursor)
{
    private readonly PresenceWatch _presence = new();

    public async Task RunAsync(DeskDb db, IReadOnlyList<LiveListener> listeners, DateTimeOffset now, CancellationToken cancel)
    {
        var lines = await cursor.NextAsync(db, now, cancel);
        foreach (var act in LiveLog.Acts(lines))
        {
            foreach (var listener in listeners.Where(l => LiveLog.Sees(l.Actor, act)))
            {
                listener.Tell(new LiveSignal(LiveSignalKind.Act, act));
            }
        }

        await ExpertsAsync(db, listeners, isNew: lines.Count > 0, cancel);
        await _presence.RunAsync(db, listeners, now, cancel);
    }

    /// <summary>Experts are asked for when they begin to listen and when anything happened.</summary>
    private static async Task ExpertsAsync(DeskDb db, IReadOnlyList<LiveListener> listeners, bool isNew, CancellationToken cancel)
    {
        foreach (var windows in listeners.Where(l => l.Actor.Is(Roles.Expert) && (isNew || l.Stamp is null)).GroupBy(l => l.Actor.PersonId))
        {
            var stamp = await ExpertStamp.OfAsync(db, windows.First().Actor, cancel);
            foreach (var window in windows.Where(w => w.Stamp != stamp))
            {
                if (window.Stamp is not null)
                {
                    window.Tell(new LiveSignal(LiveSignalKind.Tasks, Stamp: stamp));
                }

                window.Stamp = stamp;
            }
        }
    }
}
