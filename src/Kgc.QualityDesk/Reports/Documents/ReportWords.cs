using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>Numbers and days as a report writes them, whatever the machine's language.</summary>
public static class ReportWords
{
    public const string Hidden = "geschützt";

    private static readonly NumberFormatInfo German = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    public static string Number(decimal number) => number.ToString(number == decimal.Truncate(number) && number >= 10_000 ? "#,##0" : "0.###", German);

    public static string Number(decimal? number) => number is { } value ? Number(value) : "noch offen";

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
