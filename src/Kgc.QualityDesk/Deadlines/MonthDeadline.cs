namespace Kgc.QualityDesk.Deadlines;

/// <summary>Deadlines by months after §§ 187–193 BGB, such as the month for an answer to a barrier report.</summary>
public static class MonthDeadline
{
    public static DateOnly OneMonthAfter(DateOnly day, WorkingCalendar calendar) => After(day, 1, calendar);

    /// <summary>
    /// The last day of a term of months that begins with an event. The day of the event does not count (§ 187 (1)); the end is the
    /// day of the last month with the same number, or its last day (§ 188 (2) and (3)); a Saturday, Sunday or statutory holiday
    /// moves it on (§ 193). Closing days of the office do not: the law does not know them.
    /// </summary>
    public static DateOnly After(DateOnly day, int months, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var end = day.AddMonths(months);
        while (WhyMoved(end, calendar) is not null)
        {
            end = end.AddDays(1);
        }

        return end;
    }

    /// <summary>Why a term cannot end on this day, or null.</summary>
    internal static string? WhyMoved(DateOnly day, WorkingCalendar calendar) =>
        calendar.HolidayOn(day) ?? (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "Wochenende" : null);
}
