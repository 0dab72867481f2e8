using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Live;

/// <summary>Notices when somebody comes to a watched case, leaves it, or begins to write. Heartbeats alone are no news.</summary>
internal sealed class PresenceWatch
{
    private Dictionary<string, (int Office, string Who)> _known = [];

    public async Task RunAsync(DeskDb db, IReadOnlyList<LiveListener> listeners, DateTimeOffset now, CancellationToken cancel)
    {
        var watching = listeners.Where(l => l.Watched is not null).ToList();
        if (watching.Count == 0)
        {
            _known = [];
            return;
        }

        var there = await ThereAsync(db, now, cancel);
        foreach (var listener in watching)
        {
            var number = listener.Watched!;
            var (before, after) = (_known.GetValueOrDefault(number), there.GetValueOrDefault(number));
            if (before.Who != after.Who && LiveLog.Sees(listener.Actor, after.Who is null ? before.Office : after.Office))
            {
                listener.Tell(new LiveSignal(LiveSignalKind.Presence, Number: number));
            }
        }

        _known = there;
    }

    private static async Task<Dictionary<string, (int Office, string Who)>> ThereAsync(DeskDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Presence.Lasts;
        var rows = await db.Presences.AsNoTracking().Where(p => p.SeenAt > since)
            .Select(p => new { p.Case!.Number, p.Case.OfficeId, Row = p }).ToListAsync(cancel);
        return rows.GroupBy(r => r.Number).ToDictionary(g => g.Key, g => (g.First().OfficeId, string.Join(';', g.OrderBy(r => r.Row.PersonId)
            .Select(r => FormattableString.Invariant($"{r.Row.PersonId},{KeepPresence.FieldAt(r.Row, now)}")))));
    }
}
