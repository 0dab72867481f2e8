using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>The filters of the case list as they stand in its address.</summary>
public sealed record CaseQuery
{
    [FromQuery(Name = "suche"), StringLength(200), Display(Name = "Suche", Description = "Nummer, Betreff, Name, Text")]
    public string? Search { get; init; }

    [FromQuery(Name = "stelle"), Display(Name = "Stelle")]
    public string? Office { get; init; }

    [FromQuery(Name = "art"), Display(Name = "Vorgangsart")]
    public string? Type { get; init; }

    [FromQuery(Name = "abschnitt"), Display(Name = "Abschnitt")]
    public string? Stage { get; init; }

    [FromQuery(Name = "stand"), Display(Name = "Stand")]
    public string? Status { get; init; }

    [FromQuery(Name = "thema"), Display(Name = "Thema")]
    public string? Topic { get; init; }

    [FromQuery(Name = "beratung"), Display(Name = "Beratung")]
    public string? Advisor { get; init; }

    [FromQuery(Name = "bedingung"), Display(Name = "Bedingung")]
    public string? Condition { get; init; }

    [FromQuery(Name = "sortierung"), Display(Name = "Sortierung")]
    public string? Sort { get; init; }

    [FromQuery(Name = "ab")]
    public string? From { get; init; }

    public bool IsFiltered => Parts().Any(p => p.Key != "sortierung" && p.Value is not null);

    public CaseFilter ToFilter() => new()
    {
        Q = Search, Office = Office, Type = Type, Stage = Stage, Status = Status, Topic = Topic, Advisor = Advisor, Sort = Sort, Cursor = From,
        Condition = Condition,
    };

    public string Address(string? from) =>
        QueryHelpers.AddQueryString("/desk/faelle", Parts().Append(new("ab", from)).Where(p => !string.IsNullOrEmpty(p.Value)));

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("suche", Search), new("stelle", Office), new("art", Type), new("abschnitt", Stage), new("stand", Status), new("thema", Topic),
        new("beratung", Advisor), new("bedingung", Condition), new("sortierung", Sort),
    ];
}
