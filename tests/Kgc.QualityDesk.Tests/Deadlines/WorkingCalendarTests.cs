using Kgc.QualityDesk.Deadlines;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Thueringen = WorkingCalendar.Shipped(Land.TH);
    private static readonly WorkingCalendar SachsenAnhalt = WorkingCalendar.Shipped(Land.ST);

    [Theory]
    [InlineData("2026-01-01", "Neujahr")]
    [InlineData("2026-12-24", "Heiligabend")]
    [InlineData("2026-12-31", "Silvester")]
    [InlineData("2026-09-20", "Weltkindertag")]
    [InlineData("2026-05-02", "Wochenende")]
    [InlineData("2026-05-03", "Wochenende")]
    [InlineData("2026-05-04", null)]
    [InlineData("2026-01-06", null)]
    [InlineData("2026-06-04", null)]
    public void A_closed_day_says_why(string day, string? reason)
    {
        Assert.Equal(reason, Thueringen.ReasonClosed(Day(day)));
        Assert.Equal(reason is null, Thueringen.IsWorkingDay(Day(day)));
    }

    [Fact]
    public void Days_off_are_the_holidays_and_closing_days_of_the_whole_week() =>
        Assert.Equal(
            [
                (Day("2026-09-20"), "Weltkindertag"),
                (Day("2026-10-03"), "Tag der Deutschen Einheit"),
                (Day("2026-10-31"), "Reformationstag"),
                (Day("2026-12-24"), "Heiligabend"),
                (Day("2026-12-25"), "1. Weihnachtsfeiertag"),
                (Day("2026-12-26"), "2. Weihnachtsfeiertag"),
                (Day("2026-12-31"), "Silvester"),
            ],
            Thueringen.DaysOff(Day("2026-09-20"), Day("2026-12-31")));

    [Fact]
    public void A_whole_year_has_thirteen_days_off_in_both_offices()
    {
        Assert.Equal(13, Thueringen.DaysOff(Day("2026-01-01"), Day("2026-12-31")).Count());
        Assert.Equal(13, SachsenAnhalt.DaysOff(Day("2026-01-01"), Day("2026-12-31")).Count());
    }

    [Fact]
    public void A_dated_closing_day_closes_the_office_on_that_date_only()
    {
        var calendar = new WorkingCalendar(
            Land.TH, OpeningHours.Shipped, YearlyClosingDay.Shipped, [new ClosingDay(Day("2026-05-15"), "Brückentag")]);

        Assert.Equal("Brückentag", calendar.ReasonClosed(Day("2026-05-15")));
        Assert.True(calendar.IsWorkingDay(Day("2025-05-15")));
        Assert.Equal(Day("2026-05-18"), calendar.AddWorkingDays(Day("2026-05-13"), 1));
    }

    [Fact]
    public void An_office_may_open_on_Saturday_and_close_on_Friday()
    {
        var calendar = new WorkingCalendar(
            Land.ST, new Dictionary<DayOfWeek, OpeningHours> { [DayOfWeek.Saturday] = new(new TimeOnly(9, 0), new TimeOnly(12, 0)) }, [], []);

        Assert.True(calendar.IsWorkingDay(Day("2026-05-02")));
        Assert.Equal("Kein Öffnungstag", calendar.ReasonClosed(Day("2026-05-08")));
        Assert.Equal(At("2026-05-09 12:00"), calendar.EndOfWorkingDay(Day("2026-05-08")));
    }

    [Theory]
    [InlineData("2026-05-04 08:00", "2026-05-04 08:00")]
    [InlineData("2026-05-04 15:59", "2026-05-04 15:59")]
    [InlineData("2026-05-04 16:00", "2026-05-05 08:00")]
    [InlineData("2026-05-04 07:59", "2026-05-04 08:00")]
    [InlineData("2026-05-02 11:00", "2026-05-04 08:00")]
    [InlineData("2026-12-23 16:30", "2026-12-28 08:00")]
    [InlineData("2026-12-31 10:00", "2027-01-04 08:00")]
    [InlineData("2026-03-27 18:00", "2026-03-30 08:00")]
    [InlineData("2026-10-23 18:00", "2026-10-26 08:00")]
    public void What_comes_outside_office_hours_counts_from_the_next_opening(string received, string counts)
    {
        var instant = Thueringen.CountsAsReceived(At(received).ToUniversalTime());

        Assert.Equal(At(counts), instant);
        Assert.Equal(At(counts).Offset, instant.Offset);
    }

    [Theory]
    [InlineData("2026-05-13", 1, "2026-05-15")]
    [InlineData("2026-05-15", -1, "2026-05-13")]
    [InlineData("2026-05-16", 0, "2026-05-16")]
    [InlineData("2028-02-28", 2, "2028-03-01")]
    [InlineData("2027-02-26", 1, "2027-03-01")]
    public void Working_days_are_added_and_taken_off(string day, int n, string expected) =>
        Assert.Equal(Day(expected), Thueringen.AddWorkingDays(Day(day), n));

    [Theory]
    [InlineData("2026-05-04 09:00", "2026-05-04 10:30", 90)]
    [InlineData("2026-05-04 00:00", "2026-05-05 00:00", 480)]
    [InlineData("2026-05-04 15:00", "2026-05-05 09:00", 120)]
    [InlineData("2026-05-13 15:00", "2026-05-15 09:00", 120)]
    [InlineData("2026-03-27 15:00", "2026-03-30 09:00", 120)]
    [InlineData("2026-10-23 15:00", "2026-10-26 09:00", 120)]
    [InlineData("2026-05-05 09:00", "2026-05-04 09:00", 0)]
    [InlineData("2026-01-01 00:00", "2027-01-01 00:00", 252 * 480)]
    public void Office_minutes_are_those_of_working_days(string from, string to, long minutes) =>
        Assert.Equal(minutes, Thueringen.OfficeMinutes(At(from), At(to)));

    [Fact]
    public void Office_minutes_on_a_Sunday_of_the_clock_change_are_those_that_pass()
    {
        var calendar = new WorkingCalendar(
            Land.TH, new Dictionary<DayOfWeek, OpeningHours> { [DayOfWeek.Sunday] = new(new TimeOnly(1, 0), new TimeOnly(5, 0)) }, [], []);

        Assert.Equal(180, calendar.OfficeMinutes(At("2026-03-29 00:00"), At("2026-03-30 00:00")));
        Assert.Equal(300, calendar.OfficeMinutes(At("2026-10-25 00:00"), At("2026-10-26 00:00")));
    }

    [Fact]
    public void An_instant_is_its_full_minute_so_parts_sum_to_the_whole()
    {
        var (start, middle, end) = (At("2026-05-08 15:58").AddSeconds(30), At("2026-05-08 15:59").AddSeconds(15), At("2026-05-11 08:00").AddSeconds(59));

        Assert.Equal(2, Thueringen.OfficeMinutes(start, end));
        Assert.Equal(1, Thueringen.OfficeMinutes(start, middle));
        Assert.Equal(1, Thueringen.OfficeMinutes(middle, end));
        Assert.Equal(0, Thueringen.OfficeMinutes(middle, middle.AddSeconds(44)));
        Assert.Equal(0, Thueringen.OfficeMinutes(end, start));
    }

    [Fact]
    public void An_hour_that_autumn_repeats_is_open_twice_even_in_part()
    {
        var calendar = new WorkingCalendar(
            Land.TH, new Dictionary<DayOfWeek, OpeningHours> { [DayOfWeek.Sunday] = new(new TimeOnly(2, 15), new TimeOnly(2, 45)) }, [], []);

        Assert.Equal(60, calendar.OfficeMinutes(At("2026-10-25 00:00"), At("2026-10-26 00:00")));
        Assert.Equal(0, calendar.OfficeMinutes(At("2026-03-29 00:00"), At("2026-03-30 00:00")));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 15, 0, TimeSpan.Zero), calendar.CountsAsReceived(At("2026-10-24 12:00")));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 15, 0, TimeSpan.Zero), calendar.CountsAsReceived(new DateTimeOffset(2026, 10, 25, 0, 50, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(8, 0, 8, 0)]
    [InlineData(16, 0, 8, 0)]
    public void An_office_closes_after_it_opens(int fromHour, int fromMinute, int toHour, int toMinute) =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(
            Land.TH, new Dictionary<DayOfWeek, OpeningHours> { [DayOfWeek.Monday] = new(new TimeOnly(fromHour, fromMinute), new TimeOnly(toHour, toMinute)) }, [], []));

    [Fact]
    public void The_ends_of_time_are_no_error() =>
        Assert.True(Thueringen.OfficeMinutes(DateTimeOffset.MinValue, At("2026-01-01 00:00")) > 2000L * 240 * 480);

    [Fact]
    public void Due_after_counts_from_the_day_after_receipt()
    {
        Assert.Equal(At("2026-05-11 16:00"), Thueringen.DueAfter(At("2026-05-02 12:00"), 5));
        Assert.Equal(At("2026-05-04 16:00"), Thueringen.DueAfter(At("2026-05-02 12:00"), 0));
    }

    [Fact]
    public void A_calendar_without_an_open_day_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(Land.TH, new Dictionary<DayOfWeek, OpeningHours>(), [], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(
            Land.TH, new Dictionary<DayOfWeek, OpeningHours> { [DayOfWeek.Monday] = new(new TimeOnly(9, 0), new TimeOnly(9, 0)) }, [], []));
    }
}
