namespace Kgc.QualityDesk.Deadlines;

/// <summary>Dates in German words, whatever culture data the machine carries.</summary>
public static class GermanDates
{
    private static readonly string[] Weekdays =
        ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

    private static readonly string[] Months =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>„Montag, 4. Mai 2026“.</summary>
    public static string Long(DateOnly day) =>
        FormattableString.Invariant($"{Weekdays[(int)day.DayOfWeek]}, {day.Day}. {Months[day.Month - 1]} {day.Year}");

    /// <summary>Monday to Sunday.</summary>
    public static DayOfWeek[] Week { get; } = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    /// <summary>„24. Dezember“.</summary>
    public static string DayAndMonth(DateOnly day) => FormattableString.Invariant($"{day.Day}. {Months[day.Month - 1]}");

    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>„8:05 Uhr“, in Berlin.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var local = BerlinTime.Local(instant);
        return FormattableString.Invariant($"{local.Hour}:{local.Minute:00} Uhr");
    }

    /// <summary>„1 Arbeitstag“, „3 Arbeitstage“.</summary>
    public static string WorkingDays(int count) =>
        FormattableString.Invariant($"{count} {(count == 1 ? "Arbeitstag" : "Arbeitstage")}");

    /// <summary>„1 Arbeitstag“, „3 Arbeitstagen“: after „innerhalb von“.</summary>
    public static string WithinWorkingDays(int count) =>
        FormattableString.Invariant($"{count} {(count == 1 ? "Arbeitstag" : "Arbeitstagen")}");
}
