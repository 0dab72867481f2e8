using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>What the calendar page lists: closing days, the holidays of two years, and hints for events.</summary>
public sealed record CalendarDays(IReadOnlyList<CalendarDays.Closing> ClosingDays, IReadOnlyList<CalendarDays.Year> Years)
{
    /// <param name="Date">of a day that comes every year, the next one</param>
    /// <param name="IsYearly">comes every year</param>
    /// <param name="Words">as the page shows it</param>
    /// <param name="Reason">why</param>
    public sealed record Closing(DateOnly Date, bool IsYearly, string Words, string Reason);

    public sealed record Year(int Number, IReadOnlyList<Holiday> Holidays, IReadOnlyList<RegionalHoliday> Regional);

    public static CalendarDays Of(Office office, DateTimeOffset now)
    {
        var today = BerlinTime.DateOf(now);
        return new CalendarDays(
            [.. office.ClosingDays.OrderBy(d => d.Year is null ? 0 : 1).ThenBy(d => d.Year).ThenBy(d => d.Month).ThenBy(d => d.Day).Select(d => ClosingOf(d, today.Year))],
            [.. new[] { today.Year, today.Year + 1 }.Select(year => new Year(year, Holidays.Of(office.Land, year), RegionalHolidays.Of(office.Land, year)))]);
    }

    /// <summary>A date that, with „every year“, names the day again.</summary>
    public static DateOnly DateOf(OfficeClosingDay day, int yearNow)
    {
        var year = day.Year ?? yearNow;
        while (day.Day > DateTime.DaysInMonth(year, day.Month))
        {
            year++;
        }

        return new DateOnly(year, day.Month, day.Day);
    }

    private static Closing ClosingOf(OfficeClosingDay day, int yearNow)
    {
        var date = DateOf(day, yearNow);
        return new Closing(date, day.Year is null, day.Year is null ? $"{GermanDates.DayAndMonth(date)}, jedes Jahr" : GermanDates.Long(date), day.Reason);
    }
}
