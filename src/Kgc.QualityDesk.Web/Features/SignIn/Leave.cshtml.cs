using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.SignIn;

/// <summary>Ends the session; by a form only, so that no foreign page can do it.</summary>
[AllowAnonymous]
public sealed class LeaveModel : PageModel
{
    public IActionResult OnGet() => Redirect("/anmelden");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SignInSetup.Cookie);
        TempData["Hinweis"] = "Sie sind abgemeldet.";
        return Redirect("/anmelden");
    }
}
