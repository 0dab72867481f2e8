using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Live;

/// <summary>
/// Who has a case open besides oneself. Only among those who see the case as a whole: an expert neither sees others nor is seen,
/// since even that another expert is at work is none of theirs.
/// </summary>
public sealed class KeepPresence(Desk desk, DeskDb db, TimeProvider time)
{
    // A row that is younger need not be written again: most heartbeats of several windows cost a look only.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>Says that somebody is there, and where they write; tells who else is.</summary>
    /// <param name="number">of the case</param>
    /// <param name="field">where they typed just now; null when they only look</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    /// <returns>the others; null when there is no such case for this person</returns>
    public async Task<IReadOnlyList<PresenceLine>?> BeatAsync(string number, string? field, Actor by, CancellationToken cancel)
    {
        if (await CaseIdAsync(number, by, cancel) is not { } caseId)
        {
            return null;
        }

        var (now, known) = (time.Now(), PresenceFields.Known(field));
        var there = await ThereAsync(caseId, now, cancel);
        var mine = there.Find(p => p.PersonId == by.PersonId);
        if (mine is null || now - mine.SeenAt >= Fresh || (known is not null && (mine.Field != known || now - mine.WroteAt >= Fresh)))
        {
            await desk.ChangeAsync(at => WriteAsync(caseId, by.PersonId!.Value, known, at, cancel), cancel);
        }

        return [.. there.Where(p => p.PersonId != by.PersonId).Select(p => new PresenceLine(p.Person!.DisplayName, FieldAt(p, now))).OrderBy(l => l.Name, StringComparer.Ordinal)];
    }

    /// <summary>They left the page.</summary>
    public async Task LeaveAsync(string number, Actor by, CancellationToken cancel)
    {
        if (await CaseIdAsync(number, by, cancel) is { } caseId)
        {
            await db.Presences.Where(p => p.CaseId == caseId && p.PersonId == by.PersonId).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Removes what is over.</summary>
    public Task<int> ForgetAsync(CancellationToken cancel)
    {
        var over = time.Now() - Presence.Lasts;
        return db.Presences.Where(p => p.SeenAt < over).ExecuteDeleteAsync(cancel);
    }

    internal static string? FieldAt(Presence presence, DateTimeOffset now) => now - presence.WroteAt < Presence.Writes ? presence.Field : null;

    private Task<int?> CaseIdAsync(string number, Actor by, CancellationToken cancel) =>
        db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);

    private Task<List<Presence>> ThereAsync(int caseId, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Presence.Lasts;
        return db.Presences.AsNoTracking().Include(p => p.Person).Where(p => p.CaseId == caseId && p.SeenAt > since).ToListAsync(cancel);
    }

    private async Task WriteAsync(int caseId, int personId, string? field, DateTimeOffset now, CancellationToken cancel)
    {
        var over = now - Presence.Lasts;
        await db.Presences.Where(p => p.SeenAt < over && !(p.CaseId == caseId && p.PersonId == personId)).ExecuteDeleteAsync(cancel);
        var mine = await db.Presences.SingleOrDefaultAsync(p => p.CaseId == caseId && p.PersonId == personId, cancel);
        if (mine is null)
        {
            db.Presences.Add(mine = new Presence { CaseId = caseId, PersonId = personId });
        }

        mine.SeenAt = now;
        if (field is not null)
        {
            (mine.Field, mine.WroteAt) = (field, now);
        }
    }
}
