using Kgc.QualityDesk.Overview;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Overview;

/// <summary>One address for the next task, for the button and for the key.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NextModel(NextTask next, CurrentActor me) : PageModel
{
    /// <summary>The task that is open now.</summary>
    [FromQuery(Name = "nach")]
    public string? After { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await next.FindAsync(After, me.Actor, cancel) is { } id)
        {
            return Redirect($"/desk/aufgaben/{id}");
        }

        TempData["Hinweis"] = "Es wartet keine Aufgabe auf Sie.";
        return Redirect("/desk");
    }
}
