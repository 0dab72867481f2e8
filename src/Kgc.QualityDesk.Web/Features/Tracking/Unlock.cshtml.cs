using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>
/// The link of a mailed code: opens the whole case in a browser that did not ask for the code. Programs look into mails and open
/// links, so only a button uses it up.
/// </summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Guess)]
public sealed class UnlockModel(TrackingQuery query, OneTimeCodes codes, TrackingAccess access, TimeProvider time) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    public bool IsValid { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await query.CaseIdByLinkAsync(Token, cancel) is not { } caseId)
        {
            return NotFound();
        }

        IsValid = await codes.FitsAsync(caseId, Key, time.Now(), cancel);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await query.CaseIdByLinkAsync(Token, cancel) is not { } caseId)
        {
            return NotFound();
        }

        if (!await codes.FollowAsync(caseId, Key, cancel))
        {
            return Shown();
        }

        access.Open(HttpContext, Token);
        TempData["Hinweis"] = "Ihre Anfrage ist in diesem Browser 30 Minuten lang geöffnet.";
        return Redirect($"/status/{Token}");
    }

    private PageResult Shown()
    {
        Response.StatusCode = IsValid ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }
}
