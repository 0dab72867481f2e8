using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>Made-up histories from a fixed seed; each theory is one calendar.</summary>
public sealed class AgainstNaiveCalendarTests
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Days near which histories are laid: both clock changes, leap days, turns of the year, Easter.</summary>
    private static readonly DateTimeOffset[] Edges =
        [.. Enumerable.Range(2020, 31).SelectMany(year => new[] { (3, 27), (10, 24), (2, 28), (12, 23), (4, 30), (9, 19) }
            .Select(day => new DateTimeOffset(year, day.Item1, day.Item2, 0, 0, 0, TimeSpan.Zero)))];

    [Theory]
    [InlineData(Land.TH, false, 11)]
    [InlineData(Land.ST, false, 12)]
    [InlineData(Land.TH, true, 13)]
    public void Office_minutes_are_those_of_a_walk_minute_by_minute(Land land, bool sundayNights, int seed)
    {
        var (naive, random) = (Calendar(land, sundayNights), new Random(seed));
        for (var run = 0; run < 120; run++)
        {
            var from = Near(random);
            var to = from.AddMinutes(random.Next(0, 9 * 24 * 60));

            Assert.Equal(naive.OfficeMinutes(from, to), naive.Real.OfficeMinutes(from, to));
        }
    }

    [Theory]
    [InlineData(Land.TH, false)]
    [InlineData(Land.ST, true)]
    public void Office_minutes_over_decades_are_those_of_their_days(Land land, bool sundayNights)
    {
        var naive = Calendar(land, sundayNights);
        var (from, to) = (Moment.At("2020-01-01 00:00"), Moment.At("2051-01-01 00:00"));

        var days = Enumerable.Range(0, (to - from).Days).Select(day => from.AddDays(day))
            .Zip(Enumerable.Range(1, (to - from).Days).Select(day => from.AddDays(day)))
            .Sum(day => naive.Real.OfficeMinutes(day.First, day.Second));

        Assert.Equal(days, naive.Real.OfficeMinutes(from, to));
    }

    [Theory]
    [InlineData(Land.TH, false, 21)]
    [InlineData(Land.ST, false, 22)]
    [InlineData(Land.ST, true, 23)]
    public void Due_dates_are_those_of_a_walk_day_by_day(Land land, bool sundayNights, int seed)
    {
        var (naive, random) = (Calendar(land, sundayNights), new Random(seed));
        for (var run = 0; run < 150; run++)
        {
            var received = Near(random);
            var days = random.Next(1, 25);
            var pauses = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Some(random, received)).ToList();
            var now = received.AddMinutes(random.Next(0, 60 * 24 * 60));

            var deadline = Deadline.Compute(naive.Real, received, days, pauses, now);

            Assert.Equal(naive.DueOn(received, days, pauses, now), BerlinTime.DateOf(deadline.DueAt));
            Assert.Equal(deadline.DueAt, naive.Real.EndOfWorkingDay(deadline.Steps[^1].Date));
        }
    }

    [Theory]
    [InlineData(Land.TH)]
    [InlineData(Land.ST)]
    public void Every_day_from_2019_to_2050_is_a_working_day_or_not_by_both(Land land)
    {
        var naive = Calendar(land, sundayNights: false);
        var (first, last) = (new DateOnly(2019, 1, 1), new DateOnly(2050, 12, 31));
        var days = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).ToList();

        Assert.Equal(days.Where(naive.IsDayOff), naive.Real.DaysOff(first, last).Select(day => day.Date));
        Assert.Equal(days.Where(naive.IsWorkingDay), days.Where(naive.Real.IsWorkingDay));
    }

    private static NaiveCalendar Calendar(Land land, bool sundayNights) =>
        sundayNights ? NaiveCalendar.Same(land, [.. Week, DayOfWeek.Sunday], 1, 5) : NaiveCalendar.Same(land, Week, 8, 16);

    private static DateTimeOffset Near(Random random) =>
        Edges[random.Next(Edges.Length)].AddMinutes(random.Next(-4 * 24 * 60, 4 * 24 * 60));

    private static Pause Some(Random random, DateTimeOffset received)
    {
        var asked = received.AddMinutes(random.Next(0, 30 * 24 * 60));
        return new Pause(asked, random.Next(4) == 0 ? null : asked.AddMinutes(random.Next(0, 14 * 24 * 60)));
    }
}
