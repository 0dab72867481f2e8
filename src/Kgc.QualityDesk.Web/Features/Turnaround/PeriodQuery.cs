using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Turnaround;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>Office and period as they stand in the address.</summary>
public sealed record PeriodQuery
{
    [FromQuery(Name = "stelle"), Display(Name = "Stelle")]
    public string? Office { get; init; }

    [FromQuery(Name = "von"), Display(Name = "Eingang von")]
    public string? From { get; init; }

    [FromQuery(Name = "bis"), Display(Name = "Eingang bis")]
    public string? To { get; init; }

    public TurnaroundFilter Filter() => new() { Office = Office, From = Iso(From), To = Iso(To) };

    /// <summary>Browsers send 2026-01-31; people may write 31.1.2026.</summary>
    private static string? Iso(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : typed?.Trim();
}
