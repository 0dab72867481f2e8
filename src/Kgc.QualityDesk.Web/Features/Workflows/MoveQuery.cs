using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>What the address of a dry run says; the migration is asked with the same address.</summary>
public sealed record MoveQuery
{
    [BindProperty(Name = "von"), Display(Name = "Fälle der Fassung")]
    public int? From { get; init; }

    [BindProperty(Name = "nach"), Display(Name = "auf Fassung")]
    public int? To { get; init; }

    [BindProperty(Name = "entwurf")]
    public string? Draft { get; init; }

    [BindProperty(Name = "ergebnis"), Display(Name = "Nur Fälle mit Ergebnis")]
    public string? Result { get; init; }

    [BindProperty(Name = "ab")]
    public int Skip { get; init; }

    /// <summary>Each „alter Schritt&gt;neuer Schritt“; an empty one leaves it to the paths.</summary>
    [BindProperty(Name = "zuordnung")]
    public List<string> Mapping { get; init; } = [];

    /// <summary>Old steps whose time begins anew.</summary>
    [BindProperty(Name = "neu")]
    public List<string> Restart { get; init; } = [];

    public MoveResult? Only => Result switch { "stays" => MoveResult.Stays, "maps" => MoveResult.Maps, "blocked" => MoveResult.Blocked, _ => null };

    public IReadOnlyDictionary<string, string> Pairs => Mapping.Select(text => text.Split('>')).Where(parts => parts is [{ Length: > 0 }, { Length: > 0 }])
        .DistinctBy(parts => parts[0], StringComparer.Ordinal).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The same question as a query string, at another place of the list.</summary>
    internal QueryString Text(int skip, string? handler)
    {
        List<KeyValuePair<string, string?>> parts =
        [
            new("handler", handler), new("von", From?.ToString(CultureInfo.InvariantCulture)), new("nach", To?.ToString(CultureInfo.InvariantCulture)),
            new("entwurf", Draft), new("ergebnis", Result), new("ab", skip == 0 ? null : skip.ToString(CultureInfo.InvariantCulture)),
            .. Mapping.Where(m => m.Length > 0).Select(m => new KeyValuePair<string, string?>("zuordnung", m)),
            .. Restart.Select(r => new KeyValuePair<string, string?>("neu", r)),
        ];
        return QueryString.Create(parts.Where(p => p.Value is not null));
    }

    public MoveOptions Options(Func<string, bool> isInTarget) =>
        new(Pairs, Restart.Select(node => Pairs.GetValueOrDefault(node, node)).Where(isInTarget).ToHashSet(StringComparer.Ordinal));
}
