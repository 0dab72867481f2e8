using System.Globalization;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>Figures as people read them, and the widths of their bars in per cent.</summary>
public static class Figures
{
    private const double HoursPerDay = 8;
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>„3,5“, or „noch offen“ where too many cases still wait to tell.</summary>
    public static string Days(double? days) => days is { } value ? value.ToString("0.#", German) : "noch offen";

    public static string DaysOfHours(double hours) => Days(hours / HoursPerDay);

    public static string Percent(double part, double whole) => whole <= 0 ? "–" : (100 * part / whole).ToString("0", German) + " %";

    /// <summary>For an SVG attribute, between 0 and 100.</summary>
    public static string Width(double part, double whole) =>
        (whole <= 0 ? 0 : Math.Clamp(100 * part / whole, 0, 100)).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Whose time it was, until the answer.</summary>
    public static IReadOnlyList<(string Label, double Hours)> Parts(TurnaroundReport.Split split) =>
        [("Beratung", split.Desk), ("Fachprüfung", split.Expert), ("Ratsuchende", split.Applicant)];
}
