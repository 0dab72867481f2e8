using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Publications;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>What is to become of one spot.</summary>
public sealed record ChoiceForm
{
    public const string Open = "offen", Replace = "ersetzen", Keep = "stehen";

    public string Anchor { get; init; } = "";

    public string? Do { get; init; }

    [StringLength(RedactionDecision.ReplacementLength), Display(Name = "Ersatzwort")]
    public string? Replacement { get; init; }

    [StringLength(RedactionDecision.ReasonLength), Display(Name = "Grund, warum die Stelle stehen darf")]
    public string? Reason { get; init; }

    public static ChoiceForm Of(RedactionSheet.Spot spot) => new()
    {
        Anchor = spot.Anchor, Do = spot.Decision is null ? Open : spot.Decision.Replacement is null ? Keep : Replace,
        Replacement = spot.Decision?.Replacement ?? (spot.IsAfter ? null : spot.Hit.Suggestion), Reason = spot.Decision?.Reason,
    };

    public EditPublication.Choice ToChoice() => Do switch
    {
        Replace => new(Anchor, Replacement, null),
        Keep => new(Anchor, null, Reason),
        _ => new(Anchor, null, null) { Reopen = true },
    };

    /// <summary>Whether it says something else than what was decided.</summary>
    public bool IsNews(RedactionSheet.Spot spot) => Of(spot) is var now && (now.Do != Do || (Do == Replace && now.Replacement != Replacement) || (Do == Keep && now.Reason != Reason));
}
