using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>A made-up case: received, asked back some times, handed around, looked at later. Seconds and fractions included.</summary>
internal sealed record RandomHistory(DateTimeOffset Received, int WorkingDays, IReadOnlyList<Pause> Pauses, IReadOnlyList<DateTimeOffset> Turns, DateTimeOffset Now)
{
    private const int Day = 24 * 60 * 60;

    /// <summary>Within four years from <paramref name="year"/>; half of them near a day at which calendars go wrong.</summary>
    public static RandomHistory Of(Random random, int year)
    {
        var received = random.Next(2) == 0
            ? Later(random, new DateTimeOffset(year, 1, 10, 0, 0, 0, TimeSpan.Zero), 3 * 365 * Day)
            : Later(random, Edge(random, year).AddDays(-4), 8 * Day);
        var pauses = Enumerable.Range(0, random.Next(0, 5)).Select(_ => SomePause(random, received)).ToList();
        var now = Later(random, received, random.Next(3) == 0 ? 250 * Day : 40 * Day);
        var turns = Enumerable.Range(0, random.Next(0, 8)).Select(_ => Later(random, received, 60 * Day)).Where(turn => turn < now).Order().ToList();
        return new RandomHistory(received, random.Next(0, 31), pauses, turns, now);
    }

    /// <summary>A random calendar of an office: hours of its own on each weekday, closing days of both kinds.</summary>
    public static NaiveCalendar Calendar(Random random, Land land, int year)
    {
        var week = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(4) > 0).DefaultIfEmpty(DayOfWeek.Tuesday).ToDictionary(day => day, _ => Hours(random));
        var yearly = Enumerable.Range(0, random.Next(0, 9)).Select(_ => new DateOnly(2024, 1, 1).AddDays(random.Next(366)))
            .Select(day => (day.Month, day.Day)).Append((2, 29)).Append((12, 24)).ToHashSet();
        var once = Enumerable.Range(0, random.Next(0, 60)).Select(_ => new DateOnly(year, 1, 1).AddDays(random.Next(4 * 365))).ToHashSet();
        return new NaiveCalendar(land, week, yearly, once);
    }

    private static (int Opens, int Closes) Hours(Random random)
    {
        // One office in four opens at night, where the clocks change.
        var opens = random.Next(4) == 0 ? random.Next(0, 4 * 60) : random.Next(6 * 60, 12 * 60);
        return (opens, random.Next(opens + 1, 24 * 60));
    }

    private static DateTimeOffset Edge(Random random, int year)
    {
        year += random.Next(0, 3);
        return random.Next(5) switch
        {
            0 => new DateTimeOffset(NaiveCalendar.LastSunday(year, 3)),
            1 => new DateTimeOffset(NaiveCalendar.LastSunday(year, 10)),
            2 => new DateTimeOffset(year, 2, 28, 12, 0, 0, TimeSpan.Zero),
            3 => new DateTimeOffset(year, 12, 29, 0, 0, 0, TimeSpan.Zero),
            _ => new DateTimeOffset(NaiveCalendar.GaussEaster(year).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        };
    }

    private static Pause SomePause(Random random, DateTimeOffset received)
    {
        var asked = Later(random, received, 30 * Day);
        return new Pause(asked, random.Next(4) == 0 ? null : Later(random, asked, 14 * Day));
    }

    private static DateTimeOffset Later(Random random, DateTimeOffset from, int seconds) => from.AddSeconds(random.Next(seconds)).AddTicks(random.Next(10_000_000));
}
