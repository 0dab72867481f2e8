using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Mail;

/// <summary>What a person's digest counts.</summary>
public sealed class DigestFigures(DeskDb db, StaffDirectory staff, OfficeCalendars calendars, ApplicantLinks links)
{
    public sealed record Found(int OfficeId, int Mine, int Overdue, int Open);

    internal string Link => links.Tasks;

    /// <summary>Null when none of the person's offices works today, or when there is nothing to say.</summary>
    internal async Task<Found?> OfAsync(int personId, DateTimeOffset now, CancellationToken cancel)
    {
        var actor = await staff.ActorAsync(personId, cancel);
        if (actor is null || await OfficeAtWorkAsync(actor, BerlinTime.DateOf(now), cancel) is not { } office)
        {
            return null;
        }

        var mine = db.Tasks.Where(t => t.AssigneeId == personId && t.State == TaskState.Open);
        var found = new Found(
            office, await mine.CountAsync(cancel), await mine.CountAsync(t => t.DueAt < now, cancel), await db.Tasks.OpenFor(actor).CountAsync(cancel));
        return found.Mine + found.Open > 0 ? found : null;
    }

    private async Task<int?> OfficeAtWorkAsync(Actor actor, DateOnly today, CancellationToken cancel)
    {
        foreach (var office in actor.OfficeIds.Order())
        {
            if ((await calendars.OfAsync(office, cancel)).Calendar.IsWorkingDay(today))
            {
                return office;
            }
        }

        return null;
    }
}
