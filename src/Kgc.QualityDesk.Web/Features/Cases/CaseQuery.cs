using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>The filters of the case list as they stand in its address.</summary>
public sealed record CaseQuery
{
    public const string Path = "/desk/faelle";

    [FromQuery(Name = "ansicht")]
    public string? View { get; init; }

    [FromQuery(Name = "suche"), StringLength(200), Display(Name = "Suche", Description = "Wörter oder eine Nummer")]
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

    [FromQuery(Name = "spalte"), Display(Name = "Spalten")]
    public string[] Columns { get; init; } = [];

    [FromQuery(Name = "ab")]
    public string? From { get; init; }

    public bool IsFiltered => Filters().Any(p => !string.IsNullOrEmpty(p.Value));

    public CaseFilter ToFilter() => new()
    {
        Q = Search, Office = Office, Type = Type, Stage = Stage, Status = Status, Topic = Topic, Advisor = Advisor, Sort = Sort, Cursor = From,
        Condition = Condition,
    };

    public string Address(string? from, string? format = null) =>
        QueryHelpers.AddQueryString(Path, Parts().Append(new("ab", from)).Append(new("format", format)).Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>Everything but the place in the list, for another form.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("ansicht", View), .. Filters(), new("sortierung", Sort), .. Columns.Select(c => new KeyValuePair<string, string?>("spalte", c)),
    ];

    /// <summary>The filters as a condition, so that they can be kept as a view; „ich“ stays whoever looks.</summary>
    public string AsCondition(string? also)
    {
        List<string> all = [];
        void Add(string field, string? code) => all.AddRange(string.IsNullOrEmpty(code) ? [] : [$"{field} = {Quoted(code)}"]);
        Add("Stelle", Office);
        Add("Vorgangsart", Type);
        Add("Abschnitt", Stage);
        Add("Stand", Status);
        Add("Thema", Topic);
        all.AddRange(Advisor switch { null or "" => [], "me" => ["Beratung = ich"], "none" => ["Beratung ist leer"], _ => [$"Beratung = {Quoted(Advisor)}"] });
        all.AddRange((Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => $"Volltext enthält {Quoted(word)}"));
        List<string> typed = [.. new[] { also, Condition }.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim())];
        return typed.Count == 1 && all.Count == 0 ? typed[0] : string.Join(" und ", all.Concat(typed.Select(c => $"({c})")));
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private IEnumerable<KeyValuePair<string, string?>> Filters() =>
    [
        new("suche", Search), new("stelle", Office), new("art", Type), new("abschnitt", Stage), new("stand", Status), new("thema", Topic),
        new("beratung", Advisor), new("bedingung", Condition),
    ];
}
