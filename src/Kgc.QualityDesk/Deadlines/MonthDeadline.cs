namespace Kgc.QualityDesk.Deadlines;

/// <summary>Deadlines by months after §§ 187–193 BGB, such as the month for an answer to a barrier report.</summary>
public static class MonthDeadline
{
    /// <summary>
    /// The last day of a month that begins with an event. The day of the event does not count (§ 187 (1)); the end is the day of
    /// the next month with the same number, or its last day (§ 188 (2) and (3)); a Saturday, Sunday or statutory holiday moves it
    /// on (§ 193). Closing days of the office do not: the law does not know them.
    /// </summary>
    public static DateOnly OneMonthAfter(DateOnly day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var end = day.AddMonths(1);
        while (end.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || calendar.HolidayOn(end) is not null)
        {
            end = end.AddDays(1);
        }

        return end;
    }
}
