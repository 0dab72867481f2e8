using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>
/// The rules written down once more, day by day and minute by minute, with another Easter and the clock changes by hand:
/// slow and plain. Hours are minutes after midnight on the wall.
/// </summary>
internal sealed class NaiveCalendar(
    Land land, IReadOnlyDictionary<DayOfWeek, (int Opens, int Closes)> week,
    IReadOnlySet<(int Month, int Day)> yearly, IReadOnlySet<DateOnly> once)
{
    public WorkingCalendar Real { get; } = new(
        land,
        week.ToDictionary(day => day.Key, day => new OpeningHours(TimeOnly.MinValue.AddMinutes(day.Value.Opens), TimeOnly.MinValue.AddMinutes(day.Value.Closes))),
        yearly.Select(day => new YearlyClosingDay(day.Month, day.Day, "Jedes Jahr")),
        once.Select(day => new ClosingDay(day, "Einmal")));

    /// <summary>The same hours on some weekdays, closed on 24 and 31 December.</summary>
    public static NaiveCalendar Same(Land land, DayOfWeek[] open, int opens, int closes) =>
        new(land, open.ToDictionary(day => day, _ => (opens * 60, closes * 60)), new HashSet<(int, int)> { (12, 24), (12, 31) }, new HashSet<DateOnly>());

    public bool IsWorkingDay(DateOnly day) => week.ContainsKey(day.DayOfWeek) && !IsDayOff(day);

    public bool IsDayOff(DateOnly day) => once.Contains(day) || yearly.Contains((day.Month, day.Day)) || IsHoliday(day);

    public bool IsHoliday(DateOnly day)
    {
        var afterEaster = day.DayNumber - GaussEaster(day.Year).DayNumber;
        return afterEaster is -2 or 1 or 39 or 50 || (day.Month, day.Day) switch
        {
            (1, 1) or (5, 1) or (10, 3) or (10, 31) or (12, 25) or (12, 26) => true,
            (1, 6) => land == Land.ST,
            (9, 20) => land == Land.TH && day.Year >= 2019,
            _ => false,
        };
    }

    public bool IsOpen(DateTimeOffset instant)
    {
        var local = LocalOf(instant);
        var minute = (local.Hour * 60) + local.Minute;
        return week.TryGetValue(local.DayOfWeek, out var hours) && minute >= hours.Opens && minute < hours.Closes
            && IsWorkingDay(DateOnly.FromDateTime(local));
    }

    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0L;
        for (var minute = Full(from); minute < Full(to); minute = minute.AddMinutes(1))
        {
            minutes += IsOpen(minute) ? 1 : 0;
        }

        return minutes;
    }

    public DateOnly DueOn(DateTimeOffset received, int days, IReadOnlyList<Pause> pauses, DateTimeOffset now)
    {
        var counted = Full(received);
        while (!IsOpen(counted))
        {
            counted = counted.AddMinutes(1);
        }

        var day = DayOf(counted);
        for (var left = days + PausedDays(pauses, now); left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Easter by Gauss's rule with the correction of Lichtenberg.</summary>
    public static DateOnly GaussEaster(int year)
    {
        var k = year / 100;
        var m = 15 + (((3 * k) + 3) / 4) - (((8 * k) + 13) / 25);
        var s = 2 - (((3 * k) + 3) / 4);
        var a = year % 19;
        var d = ((19 * a) + m) % 30;
        var r = (d + (a / 11)) / 29;
        var og = 21 + d - r;
        var sz = 7 - (((year + (year / 4) + s) % 7 + 7) % 7);
        var oe = 7 - ((((og - sz) % 7) + 7) % 7);
        return new DateOnly(year, 3, 1).AddDays(og + oe - 1);
    }

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalOf(instant));

    public static DateTimeOffset Full(DateTimeOffset instant) => new(instant.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    /// <summary>Summer time is from the last Sunday of March to the last of October, each at 1:00 UTC.</summary>
    public static DateTime LocalOf(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var isSummer = utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1);
        return utc.AddHours(isSummer ? 2 : 1);
    }

    public static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private int PausedDays(IReadOnlyList<Pause> pauses, DateTimeOffset now)
    {
        if (pauses.Count == 0)
        {
            return 0;
        }

        var spans = pauses.Select(pause => (Asked: DayOf(pause.AskedAt), Answered: DayOf(pause.AnsweredAt ?? now))).ToList();
        var count = 0;
        for (var day = spans.Min(span => span.Asked); day <= spans.Max(span => span.Answered); day = day.AddDays(1))
        {
            count += IsWorkingDay(day) && spans.Exists(span => span.Asked < day && day <= span.Answered) ? 1 : 0;
        }

        return count;
    }
}
