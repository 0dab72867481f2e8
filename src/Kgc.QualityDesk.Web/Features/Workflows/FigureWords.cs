using System.Globalization;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>Figures of steps as people read them.</summary>
public static class FigureWords
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Working days, with one decimal; what is less than that says so.</summary>
    public static string Days(double days) => days is > 0 and < 0.05 ? "< 0,1 AT" : days.ToString("0.#", German) + " AT";

    public static string Days(double? days) => days is { } value ? Days(value) : "–";

    public static string Share(double? share) => share is { } value ? (100 * value).ToString("0", German) + " %" : "–";
}
