using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Turnaround;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>Office, period, topic and kind of case as they stand in the address of the evaluation and of the lists behind its figures.</summary>
public sealed record FilterQuery
{
    public const string Page = "/desk/auswertung", ListPage = "/desk/auswertung/faelle";

    [FromQuery(Name = "stelle"), Display(Name = "Stelle")]
    public string? Office { get; init; }

    [FromQuery(Name = "von"), Display(Name = "Eingang von")]
    public string? From { get; init; }

    [FromQuery(Name = "bis"), Display(Name = "Eingang bis")]
    public string? To { get; init; }

    [FromQuery(Name = "thema"), Display(Name = "Thema")]
    public string? Topic { get; init; }

    [FromQuery(Name = "art"), Display(Name = "Vorgangsart")]
    public string? Type { get; init; }

    public TurnaroundFilter Filter() => new() { Office = Office, From = Iso(From), To = Iso(To), Topic = Topic, Type = Type };

    public FilterQuery Over(DateOnly? from, DateOnly? to) => this with { From = Iso(from), To = Iso(to) };

    /// <summary>The list of the cases that a figure counts.</summary>
    public string ListOf(string figure, string? cursor = null) => Address(ListPage, ("figur", figure), ("ab", cursor));

    public string CsvOf(string table) => Address(Page, ("tabelle", table), ("format", "csv"));

    public string Address(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        List<KeyValuePair<string, string?>> parts = [new("stelle", Office), new("von", From), new("bis", To), new("thema", Topic), new("art", Type)];
        foreach (var (name, value) in more)
        {
            parts.Add(new(name, value));
        }

        return QueryHelpers.AddQueryString(path, parts.Where(p => !string.IsNullOrEmpty(p.Value)));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Browsers send 2026-01-31; people may write 31.1.2026.</summary>
    private static string? Iso(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Iso(day) : typed?.Trim();
}
