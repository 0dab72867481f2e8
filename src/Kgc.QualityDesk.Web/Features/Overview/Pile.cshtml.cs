using Kgc.QualityDesk.Overview;
using Kgc.QualityDesk.Web.Live;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Overview;

/// <summary>The list behind a number of the overview.</summary>
[Authorize(Policy = Policies.Staff), Live]
public sealed class PileModel(WorkListQuery query, CurrentActor me) : PageModel
{
    [FromQuery(Name = "ab")]
    public string? From { get; set; }

    public PileWords Words { get; private set; } = null!;

    public WorkList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string pile, CancellationToken cancel)
    {
        if (PileWords.Find(pile) is not { } words)
        {
            return NotFound();
        }

        try
        {
            (Words, List) = (words, await query.RunAsync(words.Group, From, me.Actor, cancel));
            return Page();
        }
        catch (RuleBroken broken) when (broken.Code == "input.invalid")
        {
            return RedirectToPage(new { ab = (string?)null });
        }
    }
}
