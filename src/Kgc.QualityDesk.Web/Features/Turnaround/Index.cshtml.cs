using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>How long answers take and what waits: the office for its supervisors, totals and their own figures for advisors.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(TurnaroundQuery turnaround, OpenCasesQuery open, DeskDb db, CurrentActor me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PeriodQuery Query { get; set; } = new();

    public TurnaroundReport Stages { get; private set; } = null!;

    public IReadOnlyList<TurnaroundReport.Group> Advisors { get; private set; } = [];

    public OpenCases Open { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public bool Supervises => me.Actor.Is(Roles.Supervisor);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var mine = me.Actor.OfficeIds.ToArray();
        Offices = await db.Offices.AsNoTracking().Where(o => mine.Contains(o.Id)).OrderBy(o => o.Code)
            .Select(o => new SelectListItem(o.LandName, o.Code)).ToListAsync(cancel);
        try
        {
            await ReadAsync(Query.Filter(), cancel);
            Query = Query with { From = Iso(Stages.From), To = Iso(Stages.To) };
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            foreach (var (field, message) in broken.Fields)
            {
                ModelState.AddModelError(field == "from" ? "Query.From" : "Query.To", message);
            }

            await ReadAsync(new TurnaroundFilter { Office = Query.Office }, cancel);
        }

        return Page();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task ReadAsync(TurnaroundFilter filter, CancellationToken cancel)
    {
        Stages = await turnaround.RunAsync(filter with { GroupBy = "stage" }, me.Actor, cancel);
        Advisors = (await turnaround.RunAsync(filter with { GroupBy = "advisor" }, me.Actor, cancel)).Groups;
        Open = await open.RunAsync(filter.Office, me.Actor, cancel);
    }

    public string Period => string.Create(CultureInfo.InvariantCulture, $"{Stages.From:dd.MM.yyyy} bis {Stages.To:dd.MM.yyyy}");
}
