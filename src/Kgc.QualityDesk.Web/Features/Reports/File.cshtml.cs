using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>A report as a file, the same bytes as from the API.</summary>
[Authorize(Policy = Policies.Supervising)]
public sealed class FileModel(HandOutReport hand, CurrentActor me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReportQuery Query { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string office, int year, string? format, CancellationToken cancel)
    {
        var kind = ReportFormat.Find(format ?? ReportFormat.Pdf.Extension);
        if (kind is null || Query.IsMistyped)
        {
            return NotFound();
        }

        try
        {
            var (file, name) = await hand.RunAsync(office, year, Query.Revision, Query.Day, kind, me.Actor, cancel);
            return File(file, kind.MediaType, name);
        }
        catch (RuleBroken broken) when (broken.Code is "not-found" or "input.invalid")
        {
            return NotFound();
        }
    }
}
