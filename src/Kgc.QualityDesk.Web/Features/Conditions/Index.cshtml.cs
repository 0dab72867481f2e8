using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Conditions;

/// <summary>Trying a condition out: how many cases it meets now, where it is wrong, and what it may name. Changes nothing.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(ConditionSheets sheets, CurrentActor me) : PageModel
{
    private const string Here = "/desk/bedingungen";

    /// <summary>What people ask for, as a beginning.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "überfällig und Beratung = ich",
        "Priorität = dringend und Abschnitt = Fachprüfung",
        "Eingang nach heute - 30 Tage und Thema ist leer",
        "Frist zwischen heute und heute + 1 Woche und nicht ruht",
        "beantwortet nach Frist oder (offen und Frist vor heute)",
        "Zielgruppen in (Kinder, 'Ältere Menschen') und Bewertung <= 3",
        "Volltext enthält 'Gesundheitsförderung' und Stand = Eingegangen",
    ];

    [BindProperty(SupportsGet = true, Name = "bedingung")]
    [Display(Name = "Bedingung", Description = "Zum Beispiel: Priorität = dringend und Frist vor heute.")]
    [StringLength(Kgc.QualityDesk.Flowcharts.Condition.MaxLength)]
    public string? Condition { get; set; }

    public ConditionSheet? Sheet { get; private set; }

    public ConditionMark? Mark { get; private set; }

    public IReadOnlyList<ConditionField> Fields { get; private set; } = [];

    public static string AddressOf(string condition) => QueryHelpers.AddQueryString(Here, "bedingung", condition);

    public string CaseList => QueryHelpers.AddQueryString("/desk/faelle", "bedingung", Condition ?? "");

    public Task OnGetAsync(CancellationToken cancel) => string.IsNullOrWhiteSpace(Condition) ? LoadAsync(cancel) : TryAsync(Condition, cancel);

    public Task OnPostAsync(CancellationToken cancel) => TryAsync(Condition ?? "", cancel);

    private async Task TryAsync(string condition, CancellationToken cancel)
    {
        // The language says itself what is too long, with the place.
        ModelState.Clear();
        await LoadAsync(cancel);
        if (string.IsNullOrWhiteSpace(condition))
        {
            Refuse("Bitte geben Sie eine Bedingung ein.");
            return;
        }

        try
        {
            Sheet = await sheets.TryAsync(condition, me.Actor, cancel);
        }
        catch (RuleBroken broken) when (broken.Code is "condition.invalid" or "condition.too-slow")
        {
            Refuse(broken.Message);
            Mark = broken.Place is { } place ? ConditionMark.Of(condition, place) : null;
        }
    }

    private async Task LoadAsync(CancellationToken cancel) => Fields = await sheets.FieldsAsync(me.Actor, cancel);

    private void Refuse(string message)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.AddModelError(nameof(Condition), message);
    }
}
