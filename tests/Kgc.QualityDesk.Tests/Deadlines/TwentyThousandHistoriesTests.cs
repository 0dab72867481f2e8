using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>
/// 20,000 made-up histories from fixed seeds, on 20 calendars of both Länder: pauses, closing days of both kinds, hours of their own
/// on each weekday (also at night), both clock changes, leap days, turns of the year. The walks know nothing of the real code.
/// </summary>
public sealed class TwentyThousandHistoriesTests
{
    private const int Calendars = 20;
    private const int Each = 1000;
    private const int FirstYear = 2018;
    private const int LastYear = 2047;

    [Fact]
    public void Due_dates_are_those_of_a_walk_day_by_day() => OnEach((naive, year, random) =>
    {
        var history = RandomHistory.Of(random, year);

        var deadline = Deadline.Compute(naive.Real, history.Received, history.WorkingDays, history.Pauses, history.Now);

        Assert.Equal(naive.DueOn(history.Received, history.WorkingDays, history.Pauses, history.Now), NaiveCalendar.DayOf(deadline.DueAt));
        Assert.Equal(deadline.DueAt, Deadline.DueDate(naive.Real, new DeadlineEvents(history.Received, history.Pauses), new DeadlineRule(history.WorkingDays), history.Now));
    });

    [Fact]
    public void Office_minutes_are_those_of_a_walk_minute_by_minute_and_parts_sum_to_the_whole()
    {
        MinuteWalk? walk = null;
        NaiveCalendar? walked = null;
        OnEach((naive, year, random) =>
        {
            (walk, walked) = walked == naive ? (walk!, walked) : (new MinuteWalk(naive, year, 4), naive);
            var history = RandomHistory.Of(random, year);
            DateTimeOffset[] turns = [history.Received, .. history.Turns, history.Now];

            var parts = turns.Zip(turns.Skip(1)).Select(part => naive.Real.OfficeMinutes(part.First, part.Second)).ToList();

            Assert.Equal(walk.OfficeMinutes(history.Received, history.Now), parts.Sum());
            Assert.Equal(parts.Sum(), naive.Real.OfficeMinutes(history.Received, history.Now));
            Assert.Equal(walk.OfficeMinutes(turns[0], turns[1]), parts[0]);
        });
    }

    [Fact]
    public void Every_closed_day_on_the_way_is_told_once_and_with_its_kind() => OnEach((naive, year, random) =>
    {
        var history = RandomHistory.Of(random, year);

        var deadline = Deadline.Compute(naive.Real, history.Received, history.WorkingDays, history.Pauses, history.Now);

        var (from, to) = (NaiveCalendar.DayOf(history.Received), NaiveCalendar.DayOf(deadline.DueAt));
        var closed = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber).Select(DateOnly.FromDayNumber).Where(day => !naive.IsWorkingDay(day));
        Assert.Equal(closed, deadline.Steps.Where(step => step.Kind is DeadlineStep.Skipped or DeadlineStep.Weekend).Select(step => step.Date).Order());
        Assert.All(deadline.Steps.Where(step => step.Kind == DeadlineStep.Skipped), step => Assert.True(naive.IsDayOff(step.Date)));
        Assert.Equal(history.Pauses.Count, deadline.Steps.Count(step => step.Kind == DeadlineStep.Paused));
    });

    /// <summary>The tests above prove little if their histories met nothing.</summary>
    [Fact]
    public void The_histories_meet_clock_changes_leap_days_pauses_and_closing_days_of_both_kinds()
    {
        var (spring, autumn, leap, paused, running, closed) = (0, 0, 0, 0, 0, 0);
        OnEach((naive, year, random) =>
        {
            var (received, _, pauses, _, now) = RandomHistory.Of(random, year);
            bool Meets(DateTimeOffset instant) => received < instant && instant < now;
            spring += Enumerable.Range(year, 4).Any(y => Meets(new DateTimeOffset(NaiveCalendar.LastSunday(y, 3)))) ? 1 : 0;
            autumn += Enumerable.Range(year, 4).Any(y => Meets(new DateTimeOffset(NaiveCalendar.LastSunday(y, 10)))) ? 1 : 0;
            leap += Enumerable.Range(year, 4).Any(y => DateTime.IsLeapYear(y) && Meets(new DateTimeOffset(y, 2, 29, 12, 0, 0, TimeSpan.Zero))) ? 1 : 0;
            paused += pauses.Count > 0 ? 1 : 0;
            running += pauses.Any(pause => pause.AnsweredAt is null) ? 1 : 0;
            closed += naive.Real.DaysOff(NaiveCalendar.DayOf(received), NaiveCalendar.DayOf(now)).Any(day => day.Reason == "Einmal") ? 1 : 0;
        });

        Assert.All([spring, autumn, paused, running, closed], count => Assert.InRange(count, 2_000, Calendars * Each));
        Assert.InRange(leap, 500, Calendars * Each);
    }

    private static void OnEach(Action<NaiveCalendar, int, Random> check)
    {
        for (var seed = 0; seed < Calendars; seed++)
        {
            var random = new Random(seed);
            var year = FirstYear + random.Next(LastYear - FirstYear);
            var naive = RandomHistory.Calendar(random, seed % 2 == 0 ? Land.TH : Land.ST, year);
            for (var run = 0; run < Each; run++)
            {
                check(naive, year, random);
            }
        }
    }
}
