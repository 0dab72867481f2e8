using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Builds an office's working calendar from its rows. One instance per request, so a change shows at once on every node.</summary>
public sealed class OfficeCalendars(DeskDb db)
{
    private readonly Dictionary<int, OfficeClock> _known = [];

    public async Task<OfficeClock> OfAsync(int officeId, CancellationToken cancel)
    {
        if (!_known.TryGetValue(officeId, out var clock))
        {
            var office = await db.Offices.AsNoTracking().AsSplitQuery()
                .Include(o => o.ClosingDays).Include(o => o.OpeningHours).SingleAsync(o => o.Id == officeId, cancel);
            _known[officeId] = clock = new OfficeClock(CalendarOf(office), office.NormalDays, office.UrgentDays);
        }

        return clock;
    }

    public static WorkingCalendar CalendarOf(Office office) => new(
        office.Land,
        office.OpeningHours.ToDictionary(h => h.Weekday, h => new OpeningHours(h.From, h.To)),
        office.ClosingDays.Where(d => d.Year is null).Select(d => new YearlyClosingDay(d.Month, d.Day, d.Reason)),
        office.ClosingDays.Where(d => d.Year is not null).Select(d => new ClosingDay(new DateOnly(d.Year!.Value, d.Month, d.Day), d.Reason)));
}
