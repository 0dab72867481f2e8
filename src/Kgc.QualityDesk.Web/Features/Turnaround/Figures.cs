using System.Globalization;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>Figures as people read them.</summary>
public static class Figures
{
    private const double HoursPerDay = 8;
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static string Count(int count) => count.ToString("N0", German);

    public static string Plain(double number) => number.ToString("#,0.#", German);

    /// <summary>„3,5“, or „noch offen“ where too many cases still wait to tell; a dash where there was none at all.</summary>
    public static string Days(double? days, int of) => of == 0 ? "–" : days is { } value ? Plain(value) : "noch offen";

    public static double DaysOfHours(double hours) => hours / HoursPerDay;

    public static string Percent(double part, double whole) => whole <= 0 ? "–" : (100 * part / whole).ToString("0", German) + " %";

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", German);

    public static string Questions(int count) => count == 1 ? "1 Frage" : $"{Count(count)} Fragen";
}
