using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>The form of an export, and with a format in the address the export itself.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class ExportModel(ExportCases exports, WriteExport write, DeskDb db, CurrentActor me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ExportQuery Query { get; set; } = new();

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public bool Supervises => me.Actor.Is(Roles.Supervisor);

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        try
        {
            if (format is "csv" or "xlsx")
            {
                var export = await exports.BeginAsync(Query.Filter(), me.Actor, cancel);
                return new StreamedFile(ReportFormat.Find(format)!.MediaType, $"faelle.{format}",
                    output => format == "csv" ? write.CsvAsync(export, output, cancel) : write.XlsxAsync(export, output, cancel));
            }
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken broken) when (broken.Code != "not-allowed")
        {
            Tell(broken);
        }

        var mine = me.Actor.OfficeIds.ToArray();
        Offices = await db.Offices.AsNoTracking().Where(o => mine.Contains(o.Id)).OrderBy(o => o.Code)
            .Select(o => new SelectListItem(o.LandName, o.Code)).ToListAsync(cancel);
        return Page();
    }

    private void Tell(RuleBroken broken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        foreach (var (field, message) in broken.Fields.Count > 0 ? broken.Fields : new Dictionary<string, string> { ["condition"] = broken.Message })
        {
            ModelState.AddModelError("Query." + char.ToUpperInvariant(field[0]) + field[1..], message);
        }
    }
}
