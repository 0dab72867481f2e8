using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Mail;

/// <summary>Writes each member of staff one summary per working day of their office: how much waits, never what.</summary>
public sealed class WriteDigests(Desk desk, DeskDb db, DigestFigures figures, MailWriter writer)
{
    private static readonly TimeOnly From = new(7, 0);

    /// <summary>How many digests were written.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BerlinTime.DateOf(now);
        if (now < BerlinTime.At(today, From))
        {
            return 0;
        }

        var people = await db.Users.AsNoTracking()
            .Where(p => p.IsActive && p.WantsDigest && p.Email != null && p.LastDigestOn != today)
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
        var written = 0;
        foreach (var id in people)
        {
            written += await WriteAsync(id, today, cancel) ? 1 : 0;
        }

        return written;
    }

    private Task<bool> WriteAsync(int personId, DateOnly today, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            if (await figures.OfAsync(personId, now, cancel) is not { } found || !await MarkAsync(personId, today, cancel))
            {
                return false;
            }

            var person = await db.Users.SingleAsync(p => p.Id == personId, cancel);
            await writer.ToStaffAsync(MailTemplates.Digest, found.OfficeId, person, Fields(found, today), now, cancel);
            return true;
        }, cancel);

    // A condition inside the update, not a read before it: of two nodes only one changes the row.
    private async Task<bool> MarkAsync(int personId, DateOnly today, CancellationToken cancel) =>
        await db.Users.Where(p => p.Id == personId && p.LastDigestOn != today)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastDigestOn, today), cancel) == 1;

    private Dictionary<string, string> Fields(DigestFigures.Found found, DateOnly today) => new()
    {
        ["heute"] = GermanDates.Long(today),
        ["meine"] = found.Mine.ToString(CultureInfo.InvariantCulture),
        ["ueberfaellig"] = found.Overdue.ToString(CultureInfo.InvariantCulture),
        ["offene"] = found.Open.ToString(CultureInfo.InvariantCulture),
        ["link"] = figures.Link,
    };
}
