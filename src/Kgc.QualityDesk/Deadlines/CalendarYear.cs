using System.Collections.Frozen;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>A year of a calendar, added up once, so that office time over years is a subtraction.</summary>
internal sealed class CalendarYear
{
    private readonly FrozenDictionary<DateOnly, string> holidays;
    private readonly Lazy<(OpenSpan[][] Spans, long[] Before)> days;

    public CalendarYear(WorkingCalendar calendar, int year)
    {
        holidays = Holidays.Of(calendar.Land, year).ToFrozenDictionary(holiday => holiday.Date, holiday => holiday.Name);
        // Lazy, because adding up asks the calendar for the holidays of this very year.
        days = new(() => AddUp(calendar, year));
    }

    public long OfficeMinutes => days.Value.Before[^1];

    public string? Holiday(DateOnly day) => holidays.GetValueOrDefault(day);

    public OpenSpan[] OpenOn(DateOnly day) => days.Value.Spans[day.DayOfYear - 1];

    /// <summary>Open minutes of the year before an instant of that day.</summary>
    public long OfficeMinutesBefore(DateOnly day, long minute)
    {
        var sum = days.Value.Before[day.DayOfYear - 1];
        foreach (var span in OpenOn(day))
        {
            sum += span.MinutesBefore(minute);
        }

        return sum;
    }

    private static (OpenSpan[][] Spans, long[] Before) AddUp(WorkingCalendar calendar, int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var spans = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(newYear.AddDays)
            .Select(day => calendar.HoursOn(day) is { } hours ? OpenSpan.Of(day, hours) : []).ToArray();
        var before = new long[spans.Length + 1];
        for (var index = 0; index < spans.Length; index++)
        {
            before[index + 1] = before[index] + spans[index].Sum(span => span.To - span.From);
        }

        return (spans, before);
    }
}
