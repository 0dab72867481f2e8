using System.Collections.Frozen;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>A year of a calendar, added up once, so that office time over years is a subtraction.</summary>
internal sealed class CalendarYear
{
    private readonly FrozenDictionary<DateOnly, string> holidays;
    private readonly Lazy<long[]> ticksBefore;

    public CalendarYear(WorkingCalendar calendar, int year)
    {
        holidays = Holidays.Of(calendar.Land, year).ToFrozenDictionary(holiday => holiday.Date, holiday => holiday.Name);
        // Lazy, because adding up asks the calendar for the holidays of this very year.
        ticksBefore = new Lazy<long[]>(() => AddUp(calendar, year));
    }

    public long OfficeTicks => ticksBefore.Value[^1];

    public string? Holiday(DateOnly day) => holidays.GetValueOrDefault(day);

    public long OfficeTicksBefore(DateOnly day) => ticksBefore.Value[day.DayOfYear - 1];

    private static long[] AddUp(WorkingCalendar calendar, int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var sums = new long[(DateTime.IsLeapYear(year) ? 366 : 365) + 1];
        for (var index = 1; index < sums.Length; index++)
        {
            var day = newYear.AddDays(index - 1);
            var open = calendar.HoursOn(day) is { } hours
                ? (BerlinTime.At(day, hours.To) - BerlinTime.At(day, hours.From)).Ticks
                : 0;
            sums[index] = sums[index - 1] + Math.Max(0, open);
        }

        return sums;
    }
}
