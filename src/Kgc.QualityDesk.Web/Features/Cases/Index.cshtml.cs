using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Web.Features.Reports;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>The case list with its filters and saved views; every look at it has an address, and with a format it is a file.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(ListSheets sheets, ExportList export, CurrentActor me, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CaseQuery Query { get; set; } = new();

    public ListSheet Sheet { get; private set; } = null!;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Columns that a file of this list would leave out for whoever looks.</summary>
    public IEnumerable<CaseColumns.Column> Held => Sheet.Columns.Except(ExportList.Allowed(Sheet.Columns, me.Actor));

    public static IReadOnlyList<SelectListItem> Stages { get; } =
        [.. Enum.GetValues<Stage>().Select(s => new SelectListItem(s.German(), s.Kebab()))];

    public static IReadOnlyList<SelectListItem> Statuses { get; } =
        [.. Enum.GetValues<CaseStatus>().Select(s => new SelectListItem(CaseWords.ForStaff(s), s.Kebab()))];

    public static IReadOnlyList<SelectListItem> Sorts { get; } =
    [
        new("Neueste zuerst", "-received"), new("Älteste zuerst", "received"), new("Frist, nächste zuerst", "due"),
        new("Frist, späteste zuerst", "-due"), new("Nummer aufsteigend", "number"), new("Nummer absteigend", "-number"),
        new("Wiedervorlage, nächste zuerst (nur Fälle mit einer)", "follow-up"), new("Wiedervorlage, späteste zuerst", "-follow-up"),
    ];

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        try
        {
            Sheet = await sheets.BeginAsync(Query, me.Actor, cancel);
            if (format is "csv" or "xlsx")
            {
                var ready = await export.BeginAsync(Sheet.Filter, Sheet.Columns, me.Actor, cancel);
                return new StreamedFile(ReportFormat.Find(format)!.MediaType, $"fallliste.{format}",
                    output => format == "csv" ? export.CsvAsync(ready, output, cancel) : export.XlsxAsync(ready, output, cancel));
            }

            Sheet = await sheets.FillAsync(Sheet, me.Actor, cancel);
            return Page();
        }
        catch (RuleBroken broken) when (broken.Code is "condition.invalid" or "condition.too-slow")
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.AddModelError("Query.Condition", Sheet.View is null ? broken.Message : $"Ansicht „{Sheet.View.Name}“: {broken.Message}");
            return Page();
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken)
        {
            // An address of old, or one changed by hand: the beginning of the list is better than an error.
            TempData["Hinweis"] = "Diese Adresse gehört zu keiner Stelle der Liste. Hier ist ihr Anfang.";
            return Redirect(CaseQuery.Path);
        }
    }
}
