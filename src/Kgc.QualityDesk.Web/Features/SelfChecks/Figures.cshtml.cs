using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Features.Turnaround;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>What an office learns of the self-checks of its Land: counts, with small ones hidden.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class FiguresModel(SelfCheckFigures figures, CurrentActor me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "stelle"), Display(Name = "Stelle")]
    public string? Stelle { get; set; }

    [BindProperty(SupportsGet = true, Name = "jahr"), Display(Name = "Jahr")]
    public int? Jahr { get; set; }

    public SelfCheckBoard? Board { get; private set; }

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public IReadOnlyList<(string Title, FigureTable Table)> Tables => Board is { Runs: not null } board ? SelfCheckTables.Of(board) : [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tabelle")] string? table, [FromQuery] string? format, CancellationToken cancel)
    {
        Offices = [.. (await figures.OfficesAsync(me.Actor, cancel)).Select(o => new SelectListItem(o.Code, o.Code))];
        try
        {
            Board = await figures.RunAsync(Stelle, ModelState.IsValid ? Jahr : 0, me.Actor, cancel);
            (Stelle, Jahr) = (Board.Office, Board.Year);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0)
        {
            ModelState.Remove("jahr");
            ModelState.AddModelError("Jahr", broken.Fields.Values.First());
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        if (format != "csv")
        {
            return Page();
        }

        return Tables.Select(t => t.Table).FirstOrDefault(t => t.Key == table) is { } found
            ? File(FigureCsv.Of(found), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"{found.Key}-{Stelle}-{Jahr}.csv")) : NotFound();
    }

    public string CsvOf(string table) => QueryHelpers.AddQueryString("/desk/auswertung/selbstchecks", new Dictionary<string, string?>
    {
        ["stelle"] = Stelle, ["jahr"] = Jahr?.ToString(CultureInfo.InvariantCulture), ["tabelle"] = table, ["format"] = "csv",
    });
}
