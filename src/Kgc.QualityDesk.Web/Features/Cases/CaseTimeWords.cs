using System.Globalization;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Minutes in German words.</summary>
public static class CaseTimeWords
{
    public static string Of(int minutes) => minutes < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes} Minuten")
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} Std. {minutes % 60} Min.");
}
