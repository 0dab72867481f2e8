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

    /// <exception cref="ArgumentException">No weekday is open, or a day closes before it opens.</exception>
    public WorkingCalendar(
        Land land,
        IReadOnlyDictionary<DayOfWeek, OpeningHours> hours,
        IEnumerable<YearlyClosingDay> yearlyClosingDays,
        IEnumerable<ClosingDay> closingDays)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (hours.Count == 0 || hours.Values.Any(day => day.To <= day.From))
        {
            throw new ArgumentException("An office opens on at least one weekday, and closes after it opens.", nameof(hours));
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
        var day = BerlinTime.DateOf(receivedAt);
        if (HoursOn(day) is { } today && receivedAt < BerlinTime.At(day, today.To))
        {
            var opening = BerlinTime.At(day, today.From);
            return receivedAt < opening ? opening : BerlinTime.Local(receivedAt);
        }

        var next = AddWorkingDays(day, 1);
        return BerlinTime.At(next, hours[next.DayOfWeek].From);
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

    /// <summary>Whole minutes inside office hours; 0 when <paramref name="to"/> is not later.</summary>
    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to) => OfficeTime(from, to).Ticks / TimeSpan.TicksPerMinute;

    /// <summary>Time inside office hours, as it really passed; zero when <paramref name="to"/> is not later.</summary>
    public TimeSpan OfficeTime(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return TimeSpan.Zero;
        }

        var (first, last) = (BerlinTime.DateOf(from).Year, BerlinTime.DateOf(to).Year);
        var whole = Enumerable.Range(first, last - first).Sum(year => Year(year).OfficeTicks);
        return TimeSpan.FromTicks(whole + TicksIntoYear(to) - TicksIntoYear(from));
    }

    internal OpeningHours? HoursOn(DateOnly day) =>
        DayOff(day) is null ? hours.GetValueOrDefault(day.DayOfWeek) : null;

    /// <summary>A day that would be open but for a holiday or a closing day.</summary>
    internal string? WhyNotOpen(DateOnly day) => hours.ContainsKey(day.DayOfWeek) ? DayOff(day) : null;

    private string? DayOff(DateOnly day) =>
        HolidayOn(day) ?? dated.GetValueOrDefault(day) ?? yearly.GetValueOrDefault((day.Month, day.Day));

    private CalendarYear Year(int year) => years.GetOrAdd(year, static (number, calendar) => new CalendarYear(calendar, number), this);

    private long TicksIntoYear(DateTimeOffset instant)
    {
        var day = BerlinTime.DateOf(instant);
        var before = Year(day.Year).OfficeTicksBefore(day);
        if (HoursOn(day) is not { } open)
        {
            return before;
        }

        var (opening, closing) = (BerlinTime.At(day, open.From), BerlinTime.At(day, open.To));
        return before + Math.Clamp((instant - opening).Ticks, 0, Math.Max(0, (closing - opening).Ticks));
    }
}
