using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>The cases that a figure of the evaluation counts.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class CasesModel(FigureCases figures, CurrentActor me, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FilterQuery Query { get; set; } = new();

    [BindProperty(Name = "figur", SupportsGet = true)]
    public string Figure { get; set; } = "all";

    [BindProperty(Name = "ab", SupportsGet = true)]
    public string? From { get; set; }

    public FigureCases.List List { get; private set; } = null!;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            List = await figures.PageAsync(Query.Filter(), Figure, From, me.Actor, cancel);
            return Page();
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0)
        {
            // An address changed by hand: the page with the filters tells what is wrong.
            return Redirect(Query.Address(FilterQuery.Page));
        }
    }
}
