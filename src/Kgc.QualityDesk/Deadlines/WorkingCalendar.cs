using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>The working days and office hours of one office, in Europe/Berlin. Immutable and safe to share.</summary>
public sealed class WorkingCalendar
{
    private const string Weekend = "Wochenende";
    private const string NotAnOpeningDay = "Kein Öffnungstag";

    private readonly FrozenDictionary<DayOfWeek, OpeningHours> hours;
    private readonly FrozenDictionary<(int Month, int Day), string> yearly;
    private readonly FrozenDictionary<DateOnly, string> dated;
    private readonly ConcurrentDictionary<int, CalendarYear> years = new();

    /// <exception cref="ArgumentException">No weekday is open, a day closes before it opens, or not on a full minute.</exception>
    public WorkingCalendar(
        Land land,
        IReadOnlyDictionary<DayOfWeek, OpeningHours> hours,
        IEnumerable<YearlyClosingDay> yearlyClosingDays,
        IEnumerable<ClosingDay> closingDays)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (hours.Count == 0 || !hours.Values.All(day => day.IsSound))
        {
            throw new ArgumentException("An office opens on at least one weekday, on full minutes, and closes after it opens.", nameof(hours));
        }

        Land = land;
        this.hours = hours.ToFrozenDictionary();
        yearly = yearlyClosingDays
            .GroupBy(day => (day.Month, day.Day))
            .ToFrozenDictionary(days => days.Key, days => days.First().Reason);
        dated = closingDays
            .GroupBy(day => day.Date)
            .ToFrozenDictionary(days => days.Key, days => days.First().Reason);
    }

    public Land Land { get; }

    /// <summary>The calendar that ships: Monday to Friday 8:00 to 16:00, closed on 24 and 31 December.</summary>
    public static WorkingCalendar Shipped(Land land) => new(land, OpeningHours.Shipped, YearlyClosingDay.Shipped, []);

    public bool IsWorkingDay(DateOnly day) => HoursOn(day) is not null;

    /// <summary>The name of the statutory holiday, or null. A closing day of the office is none.</summary>
    public string? HolidayOn(DateOnly day) => Year(day.Year).Holiday(day);

    /// <summary>The holiday or closing day, else "Wochenende", else null on a working day.</summary>
    public string? ReasonClosed(DateOnly day)
    {
        if (DayOff(day) is { } reason)
        {
            return reason;
        }

        if (hours.ContainsKey(day.DayOfWeek))
        {
            return null;
        }

        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : NotAnOpeningDay;
    }

    /// <summary>Every holiday and closing day from Monday to Sunday, both ends included; weekends as such are not listed.</summary>
    public IEnumerable<(DateOnly Date, string Reason)> DaysOff(DateOnly from, DateOnly to)
    {
        for (var day = from.DayNumber; day <= to.DayNumber; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (DayOff(date) is { } reason)
            {
                yield return (date, reason);
            }
        }
    }

    /// <summary>The instant itself within office hours, else the next opening.</summary>
    public DateTimeOffset CountsAsReceived(DateTimeOffset receivedAt)
    {
        var minute = OpenSpan.MinuteOf(receivedAt);
        for (var day = BerlinTime.DateOf(receivedAt); ; day = AddWorkingDays(day, 1))
        {
            foreach (var span in Year(day.Year).OpenOn(day).Where(span => minute < span.To))
            {
                return minute < span.From ? span.Start : BerlinTime.Local(receivedAt);
            }
        }
    }

    /// <summary>The n-th working day after a day, or before it when n is negative; with 0 the day itself.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        var step = Math.Sign(n);
        for (var left = Math.Abs(n); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Closing time of the day, or of the next working day when the office is closed on it.</summary>
    public DateTimeOffset EndOfWorkingDay(DateOnly day)
    {
        var working = IsWorkingDay(day) ? day : AddWorkingDays(day, 1);
        return BerlinTime.At(working, hours[working.DayOfWeek].To);
    }

    /// <summary>End of the n-th working day after the day on which <paramref name="from"/> counts as received; no pauses.</summary>
    public DateTimeOffset DueAfter(DateTimeOffset from, int workingDays) =>
        EndOfWorkingDay(AddWorkingDays(BerlinTime.DateOf(CountsAsReceived(from)), workingDays));

    /// <summary>
    /// Minutes inside office hours, each instant read as its full minute: the open minutes m with from ≤ m &lt; to, their seconds cut off.
    /// So the parts of a stretch of time always sum to the whole. 0 when <paramref name="to"/> is not later.
    /// </summary>
    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return 0;
        }

        var (first, last) = (BerlinTime.DateOf(from), BerlinTime.DateOf(to));
        var minutes = OfficeMinutesInto(last, to) - OfficeMinutesInto(first, from);
        for (var year = first.Year; year < last.Year; year++)
        {
            minutes += Year(year).OfficeMinutes;
        }

        return minutes;
    }

    /// <summary>Working days d with after &lt; d ≤ until; 0 when <paramref name="until"/> is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly until)
    {
        var count = 0;
        for (var day = after.DayNumber + 1; day <= until.DayNumber; day++)
        {
            count += IsWorkingDay(DateOnly.FromDayNumber(day)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the office opens on this weekday, holidays and closing days aside.</summary>
    public bool IsWeekdayOpen(DayOfWeek weekday) => hours.ContainsKey(weekday);

    internal OpeningHours? HoursOn(DateOnly day) =>
        DayOff(day) is null ? hours.GetValueOrDefault(day.DayOfWeek) : null;

    private string? DayOff(DateOnly day) =>
        HolidayOn(day) ?? dated.GetValueOrDefault(day) ?? yearly.GetValueOrDefault((day.Month, day.Day));

    private CalendarYear Year(int year) => years.GetOrAdd(year, static (number, calendar) => new CalendarYear(calendar, number), this);

    private long OfficeMinutesInto(DateOnly day, DateTimeOffset instant) => Year(day.Year).OfficeMinutesBefore(day, OpenSpan.MinuteOf(instant));
}
