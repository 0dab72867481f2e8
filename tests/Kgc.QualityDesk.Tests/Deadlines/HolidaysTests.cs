using Kgc.QualityDesk.Deadlines;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Deadlines;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData(2025, "2025-04-20", "2025-04-18", "2025-04-21", "2025-05-29", "2025-06-09")]
    [InlineData(2026, "2026-04-05", "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25")]
    [InlineData(2027, "2027-03-28", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17")]
    [InlineData(2028, "2028-04-16", "2028-04-14", "2028-04-17", "2028-05-25", "2028-06-05")]
    [InlineData(2029, "2029-04-01", "2029-03-30", "2029-04-02", "2029-05-10", "2029-05-21")]
    [InlineData(2030, "2030-04-21", "2030-04-19", "2030-04-22", "2030-05-30", "2030-06-10")]
    public void Easter_carries_the_moving_holidays(int year, string easter, string friday, string monday, string ascension, string whit)
    {
        Assert.Equal(Day(easter), Holidays.Easter(year));
        foreach (var land in Enum.GetValues<Land>())
        {
            var byName = Holidays.Of(land, year).ToDictionary(holiday => holiday.Name, holiday => holiday.Date);
            Assert.Equal(
                [Day(friday), Day(monday), Day(ascension), Day(whit)],
                [byName["Karfreitag"], byName["Ostermontag"], byName["Christi Himmelfahrt"], byName["Pfingstmontag"]]);
        }
    }

    [Fact]
    public void Easter_agrees_with_the_rule_of_Gauss_in_every_year() =>
        Assert.All(Enumerable.Range(1583, 1000), year => Assert.Equal(NaiveCalendar.GaussEaster(year), Holidays.Easter(year)));

    [Fact]
    public void Thueringen_has_its_eleven_holidays_of_2026() =>
        Assert.Equal(
            [
                (Day("2026-01-01"), "Neujahr"),
                (Day("2026-04-03"), "Karfreitag"),
                (Day("2026-04-06"), "Ostermontag"),
                (Day("2026-05-01"), "Tag der Arbeit"),
                (Day("2026-05-14"), "Christi Himmelfahrt"),
                (Day("2026-05-25"), "Pfingstmontag"),
                (Day("2026-09-20"), "Weltkindertag"),
                (Day("2026-10-03"), "Tag der Deutschen Einheit"),
                (Day("2026-10-31"), "Reformationstag"),
                (Day("2026-12-25"), "1. Weihnachtsfeiertag"),
                (Day("2026-12-26"), "2. Weihnachtsfeiertag"),
            ],
            Holidays.Of(Land.TH, 2026).Select(holiday => (holiday.Date, holiday.Name)));

    [Fact]
    public void Sachsen_Anhalt_has_its_eleven_holidays_of_2026() =>
        Assert.Equal(
            [
                (Day("2026-01-01"), "Neujahr"),
                (Day("2026-01-06"), "Heilige Drei Könige"),
                (Day("2026-04-03"), "Karfreitag"),
                (Day("2026-04-06"), "Ostermontag"),
                (Day("2026-05-01"), "Tag der Arbeit"),
                (Day("2026-05-14"), "Christi Himmelfahrt"),
                (Day("2026-05-25"), "Pfingstmontag"),
                (Day("2026-10-03"), "Tag der Deutschen Einheit"),
                (Day("2026-10-31"), "Reformationstag"),
                (Day("2026-12-25"), "1. Weihnachtsfeiertag"),
                (Day("2026-12-26"), "2. Weihnachtsfeiertag"),
            ],
            Holidays.Of(Land.ST, 2026).Select(holiday => (holiday.Date, holiday.Name)));

    [Fact]
    public void Weltkindertag_is_a_holiday_of_Thueringen_since_2019_only()
    {
        Assert.DoesNotContain(Holidays.Of(Land.TH, 2018), holiday => holiday.Name == "Weltkindertag");
        Assert.Contains(Holidays.Of(Land.TH, 2019), holiday => holiday.Date == Day("2019-09-20"));
        Assert.DoesNotContain(Holidays.Of(Land.ST, 2019), holiday => holiday.Date == Day("2019-09-20"));
    }

    [Fact]
    public void Ascension_on_the_first_of_May_is_one_day_with_both_names()
    {
        var holidays = Holidays.Of(Land.ST, 2008);

        Assert.Equal("Tag der Arbeit und Christi Himmelfahrt", Assert.Single(holidays, day => day.Date == Day("2008-05-01")).Name);
        Assert.Equal(10, holidays.Count);
    }

    [Theory]
    [InlineData(Land.TH)]
    [InlineData(Land.ST)]
    public void Every_year_from_2020_to_2050_has_eleven_holidays_in_order(Land land) =>
        Assert.All(Enumerable.Range(2020, 31), year =>
        {
            var dates = Holidays.Of(land, year).Select(holiday => holiday.Date).ToList();
            Assert.Equal(11, dates.Distinct().Count());
            Assert.Equal(dates.Order(), dates);
            Assert.All(dates, date => Assert.Equal(year, date.Year));
        });

    [Theory]
    [InlineData(1990, "1990-11-21")]
    [InlineData(1992, "1992-11-18")]
    [InlineData(1994, "1994-11-16")]
    public void Buss_und_Bettag_was_a_holiday_of_both_until_1994(int year, string day)
    {
        foreach (var land in Enum.GetValues<Land>())
        {
            Assert.Equal("Buß- und Bettag", Assert.Single(Holidays.Of(land, year), holiday => holiday.Date == Day(day)).Name);
            Assert.DoesNotContain(Holidays.Of(land, 1995), holiday => holiday.Name == "Buß- und Bettag");
            Assert.DoesNotContain(Holidays.Of(land, 1989), holiday => holiday.Name is "Buß- und Bettag" or "Tag der Deutschen Einheit");
        }
    }

    [Theory]
    [InlineData(2025, "2025-06-19")]
    [InlineData(2026, "2026-06-04")]
    [InlineData(2027, "2027-05-27")]
    [InlineData(2030, "2030-06-20")]
    public void Fronleichnam_is_a_hint_for_its_districts_and_no_holiday_of_an_office(int year, string day)
    {
        Assert.Equal(
            [(Day(day), "16061", true), (Day(day), "16063", false), (Day(day), "16064", false)],
            RegionalHolidays.Of(Land.TH, year).Select(holiday => (holiday.Date, holiday.DistrictKey, holiday.WholeDistrict)));
        Assert.Empty(RegionalHolidays.Of(Land.ST, year));
        Assert.Equal("Landkreis Eichsfeld", RegionalHolidays.On(Day(day), RegionalHolidays.Eichsfeld)?.Where);
        Assert.Null(RegionalHolidays.On(Day(day), "16055"));
        Assert.Null(RegionalHolidays.On(Day(day).AddDays(1), RegionalHolidays.Eichsfeld));
        Assert.True(WorkingCalendar.Shipped(Land.TH).IsWorkingDay(Day(day)));
    }
}
