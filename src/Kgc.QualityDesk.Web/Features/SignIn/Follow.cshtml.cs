using Kgc.QualityDesk.Web.Features.Shared;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.SignIn;

/// <summary>
/// The target of a sign-in link. A program that looks into mails opens links, so only a button uses a link up;
/// links that may be used again (demo) sign in at once.
/// </summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Guess)]
public sealed class FollowModel(SignInLinks links, StaffSession session, TimeProvider time) : PageModel
{
    public bool IsValid { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        var link = await links.FindAsync(token, time.Now(), cancel);
        if (link?.IsReusable == true)
        {
            return await SignInAsync(token, cancel);
        }

        IsValid = link is not null;
        Response.StatusCode = IsValid ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) => SignInAsync(token, cancel);

    private async Task<IActionResult> SignInAsync(string token, CancellationToken cancel)
    {
        try
        {
            if (await links.RedeemAsync(token, cancel) is { } personId)
            {
                var person = await session.SignInAsync(HttpContext, personId, cancel);
                return Redirect(ReturnAddress.Take(HttpContext, Url) ?? DeskLink.HomeOf(person));
            }
        }
        catch (RuleBroken broken) when (broken.Code == "not-allowed")
        {
            // The person has left since: the link is as good as unknown.
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
