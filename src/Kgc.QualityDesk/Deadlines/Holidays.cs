namespace Kgc.QualityDesk.Deadlines;

/// <summary>
/// Statutory holidays of a whole Land: § 2 ThürFGtG and § 2 FeiertG LSA. Holidays of single districts
/// (Fronleichnam in Eichsfeld) do not count for the desk, see <see cref="RegionalHolidays"/>. By the law of each year since 1990:
/// the Day of German Unity since that year, Buß- und Bettag until 1994, 20 September in Thüringen since 2019.
/// The one-off 31 October 2017 of other Länder was a holiday here anyway.
/// </summary>
public static class Holidays
{
    private const int WeltkindertagSince = 2019;
    private const int UnitySince = 1990;
    private const int LastRepentanceDay = 1994;

    /// <summary>The holidays of a year by date, each day once.</summary>
    public static IReadOnlyList<Holiday> Of(Land land, int year) =>
    [
        .. Rules(land, year)
            .GroupBy(holiday => holiday.Date)
            .Select(day => new Holiday(day.Key, string.Join(" und ", day.Select(holiday => holiday.Name))))
            .OrderBy(holiday => holiday.Date),
    ];

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var (leapCenturies, restOfCenturies) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leaps, restOfLeaps) = Math.DivRem(ofCentury, 4);
        var weekday = (32 + (2 * restOfCenturies) + (2 * leaps) - epact - restOfLeaps) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    /// <summary>The Wednesday before 23 November.</summary>
    private static DateOnly RepentanceDay(int year)
    {
        var last = new DateOnly(year, 11, 22);
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Wednesday + 7) % 7));
    }

    private static IEnumerable<Holiday> Rules(Land land, int year)
    {
        var easter = Easter(year);
        yield return new Holiday(new DateOnly(year, 1, 1), "Neujahr");
        if (land is Land.ST)
        {
            yield return new Holiday(new DateOnly(year, 1, 6), "Heilige Drei Könige");
        }

        yield return new Holiday(easter.AddDays(-2), "Karfreitag");
        yield return new Holiday(easter.AddDays(1), "Ostermontag");
        yield return new Holiday(new DateOnly(year, 5, 1), "Tag der Arbeit");
        yield return new Holiday(easter.AddDays(39), "Christi Himmelfahrt");
        yield return new Holiday(easter.AddDays(50), "Pfingstmontag");
        if (land is Land.TH && year >= WeltkindertagSince)
        {
            yield return new Holiday(new DateOnly(year, 9, 20), "Weltkindertag");
        }

        if (year >= UnitySince)
        {
            yield return new Holiday(new DateOnly(year, 10, 3), "Tag der Deutschen Einheit");
        }

        yield return new Holiday(new DateOnly(year, 10, 31), "Reformationstag");
        if (year is >= UnitySince and <= LastRepentanceDay)
        {
            yield return new Holiday(RepentanceDay(year), "Buß- und Bettag");
        }

        yield return new Holiday(new DateOnly(year, 12, 25), "1. Weihnachtsfeiertag");
        yield return new Holiday(new DateOnly(year, 12, 26), "2. Weihnachtsfeiertag");
    }
}
