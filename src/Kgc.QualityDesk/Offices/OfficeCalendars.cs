using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Builds an office's working calendar from its rows. One instance per request, so a change shows at once on every node.</summary>
public sealed class OfficeCalendars(DeskDb db, PromiseBook promises)
{
    private static readonly Compiled<Func<DeskDb, int, CancellationToken, Task<Office>>> OfficeQuery = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id, CancellationToken cancel) => db.Offices.AsNoTracking().Single(o => o.Id == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<OfficeClosingDay>>> Days = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Set<OfficeClosingDay>().AsNoTracking().Where(d => d.OfficeId == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<OfficeOpeningHours>>> Hours = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Set<OfficeOpeningHours>().AsNoTracking().Where(h => h.OfficeId == id)));

    private readonly Dictionary<int, OfficeClock> _known = [];

    public async Task<OfficeClock> OfAsync(int officeId, CancellationToken cancel) =>
        _known.TryGetValue(officeId, out var clock) ? clock : await OfAsync(await OfficeQuery.For(db)(db, officeId, cancel), cancel);

    /// <summary>For an office that is at hand already, with or without its days and hours.</summary>
    public async Task<OfficeClock> OfAsync(Office office, CancellationToken cancel)
    {
        if (!_known.TryGetValue(office.Id, out var clock))
        {
            var days = await Days.For(db)(db, office.Id).AllAsync(cancel);
            var hours = await Hours.For(db)(db, office.Id).AllAsync(cancel);
            _known[office.Id] = clock = new OfficeClock(CalendarOf(office.Land, days, hours), office.NormalDays, office.UrgentDays)
            {
                Promises = await promises.OfAsync(db, office, cancel),
            };
        }

        return clock;
    }

    /// <summary>The clocks of several offices in one query, for figures; without their service promises.</summary>
    public static async Task<IReadOnlyDictionary<int, OfficeClock>> ClocksAsync(DeskDb db, int[] offices, CancellationToken cancel) =>
        (await db.Offices.AsNoTracking().AsSingleQuery().Include(o => o.ClosingDays).Include(o => o.OpeningHours)
            .Where(o => offices.Contains(o.Id)).ToListAsync(cancel)).ToDictionary(o => o.Id, ClockOf);

    /// <summary>Asks the database again.</summary>
    public void Forget() => _known.Clear();

    public static WorkingCalendar CalendarOf(Office office) => CalendarOf(office.Land, office.ClosingDays, office.OpeningHours);

    /// <summary>From an office with its days and hours.</summary>
    public static OfficeClock ClockOf(Office office) => new(CalendarOf(office), office.NormalDays, office.UrgentDays);

    private static WorkingCalendar CalendarOf(Land land, List<OfficeClosingDay> days, List<OfficeOpeningHours> hours) => new(
        land,
        hours.ToDictionary(h => h.Weekday, h => new OpeningHours(h.From, h.To)),
        days.Where(d => d.Year is null).Select(d => new YearlyClosingDay(d.Month, d.Day, d.Reason)),
        days.Where(d => d.Year is not null).Select(d => new ClosingDay(new DateOnly(d.Year!.Value, d.Month, d.Day), d.Reason)));
}
