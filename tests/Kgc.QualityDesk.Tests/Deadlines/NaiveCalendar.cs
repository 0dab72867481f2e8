using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>The rules written down once more, day by day and minute by minute, with another Easter: slow and plain.</summary>
internal sealed class NaiveCalendar(Land land, DayOfWeek[] open, int opens, int closes)
{
    public WorkingCalendar Real { get; } = new(
        land,
        open.ToDictionary(day => day, _ => new OpeningHours(new TimeOnly(opens, 0), new TimeOnly(closes, 0))),
        YearlyClosingDay.Shipped,
        []);

    public bool IsWorkingDay(DateOnly day) => open.Contains(day.DayOfWeek) && !IsDayOff(day);

    public bool IsDayOff(DateOnly day)
    {
        var afterEaster = day.DayNumber - GaussEaster(day.Year).DayNumber;
        return afterEaster is -2 or 1 or 39 or 50 || (day.Month, day.Day) switch
        {
            (1, 1) or (5, 1) or (10, 3) or (10, 31) or (12, 24) or (12, 25) or (12, 26) or (12, 31) => true,
            (1, 6) => land == Land.ST,
            (9, 20) => land == Land.TH && day.Year >= 2019,
            _ => false,
        };
    }

    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0L;
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
        {
            minutes += IsOpen(minute) ? 1 : 0;
        }

        return minutes;
    }

    public DateOnly DueOn(DateTimeOffset received, int days, IReadOnlyList<Pause> pauses, DateTimeOffset now)
    {
        var counted = received;
        while (!IsOpen(counted))
        {
            counted = counted.AddMinutes(1);
        }

        var start = DayOf(counted);
        var left = days;
        for (var day = DayOf(received).AddDays(-10); day < DayOf(now).AddDays(1000); day = day.AddDays(1))
        {
            var paused = pauses.Any(pause => DayOf(pause.AskedAt) < day && day <= DayOf(pause.AnsweredAt ?? now));
            left += paused && IsWorkingDay(day) ? 1 : 0;
        }

        for (; left > 0; left -= IsWorkingDay(start) ? 1 : 0)
        {
            start = start.AddDays(1);
        }

        return start;
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

    private static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Moment.Zone).DateTime);

    private bool IsOpen(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Moment.Zone);
        return local.Hour >= opens && local.Hour < closes && IsWorkingDay(DateOnly.FromDateTime(local.DateTime));
    }
}
