using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Search;

/// <summary>The search over everything that somebody may see. A case number leads straight to its case.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(CaseSearch search, OfficeBook offices, CurrentActor me) : PageModel
{
    private const string Path = "/desk/suche";

    [BindProperty(SupportsGet = true, Name = "q"), StringLength(200), Display(Name = "Suche", Description = "Wörter aus Fragen, Nachrichten, Vermerken, Antworten und Anlagen, oder eine Nummer wie TH-2026-42.")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "wo"), Display(Name = "Wo")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "stelle"), Display(Name = "Stelle")]
    public string? Office { get; set; }

    [BindProperty(SupportsGet = true, Name = "von"), Display(Name = "Eingang von")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "bis"), Display(Name = "Eingang bis")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "ab")]
    public string? Cursor { get; set; }

    /// <summary>Null until something was searched for.</summary>
    public CaseSearch.Answer? Found { get; private set; }

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. SearchPlaces.Kinds.Select(k => new SelectListItem(k.German, k.Kind))];

    public string Count => Found!.Count == 1 ? "Ein Fall gefunden" : $"{CountViews.Text(Found.Count)} Fälle gefunden";

    public string Address(string? cursor) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["q"] = Q, ["wo"] = Kind, ["stelle"] = Office, ["von"] = Text(From), ["bis"] = Text(To), ["ab"] = cursor,
    }.Where(p => !string.IsNullOrEmpty(p.Value)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Offices = [.. (await offices.AllAsync(cancel)).Select(o => new SelectListItem(o.LandName, o.Code))];
        if (string.IsNullOrWhiteSpace(Q) || !ModelState.IsValid)
        {
            return Page();
        }

        if (await search.JumpAsync(Q, me.Actor, cancel) is { } number)
        {
            return Redirect("/desk/faelle/" + number);
        }

        try
        {
            Found = await search.RunAsync(new CaseFilter { Q = Q, Kind = Kind, Office = Office, From = Text(From), To = Text(To), Cursor = Cursor }, me.Actor, cancel);
        }
        catch (RuleBroken broken) when (broken.Code is "input.invalid" or "condition.too-slow")
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            foreach (var (field, message) in broken.Fields.Count > 0 ? broken.Fields : new Dictionary<string, string> { ["q"] = "Diese Suche dauert zu lange. Bitte grenzen Sie sie ein." })
            {
                ModelState.AddModelError(field switch { "to" => "bis", "from" => "von", "kind" => "wo", _ => field == "q" ? "q" : "" }, message);
            }
        }

        return Page();
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
