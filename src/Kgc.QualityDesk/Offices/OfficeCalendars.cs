using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Builds an office's working calendar from its rows. One instance per request, so a change shows at once on every node.</summary>
public sealed class OfficeCalendars(DeskDb db)
{
    private static readonly Compiled<Func<DeskDb, int, CancellationToken, Task<Office>>> OfficeQuery = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id, CancellationToken cancel) => db.Offices.AsNoTracking().Single(o => o.Id == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<OfficeClosingDay>>> Days = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Set<OfficeClosingDay>().AsNoTracking().Where(d => d.OfficeId == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<OfficeOpeningHours>>> Hours = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Set<OfficeOpeningHours>().AsNoTracking().Where(h => h.OfficeId == id)));

    private readonly Dictionary<int, OfficeClock> _known = [];

    public async Task<OfficeClock> OfAsync(int officeId, CancellationToken cancel)
    {
        if (!_known.TryGetValue(officeId, out var clock))
        {
            var office = await OfficeQuery.For(db)(db, officeId, cancel);
            office.ClosingDays.AddRange(await Days.For(db)(db, officeId).AllAsync(cancel));
            office.OpeningHours.AddRange(await Hours.For(db)(db, officeId).AllAsync(cancel));
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
