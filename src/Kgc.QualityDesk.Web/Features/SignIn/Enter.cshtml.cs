using Kgc.QualityDesk.Web.Features.Shared;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.SignIn;

/// <summary>Sign-in of the staff. Never says which addresses are known.</summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Guess)]
public sealed class EnterModel(SignInLinks links, PasswordCheck passwords, StaffSession session) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "weiter")]
    public string? ReturnTo { get; set; }

    public SignInForms.LinkForm Link { get; private set; } = new();

    public SignInForms.PasswordForm Account { get; private set; } = new();

    public bool OpensPassword { get; private set; }

    public void OnGet() => ReturnTo = ReturnAddress.Local(Url, ReturnTo);

    public Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Link))] SignInForms.LinkForm link, CancellationToken cancel)
    {
        Link = link;
        return TryAsync(async () =>
        {
            await EvenAnswer.RunAsync(() => links.SendAsync(link.Email!, cancel), cancel);
            ReturnAddress.Keep(HttpContext, ReturnAddress.Local(Url, ReturnTo));
        }, () => ("/anmelden", "Wenn diese Adresse bei uns bekannt ist, haben wir einen Anmeldelink dorthin geschickt. Er gilt 15 Minuten."), cancel);
    }

    public async Task<IActionResult> OnPostPasswordAsync([Bind(Prefix = nameof(Account))] SignInForms.PasswordForm account, CancellationToken cancel)
    {
        (Account, OpensPassword) = (account, true);
        if (ModelState.IsValid && await passwords.RunAsync(account.Email!, account.Password!) is { } personId)
        {
            var person = await session.SignInAsync(HttpContext, personId, cancel);
            return Redirect(ReturnAddress.Local(Url, ReturnTo) ?? DeskLink.HomeOf(person));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", "E-Mail-Adresse oder Passwort stimmen nicht. Nach mehreren Fehlversuchen ist die Anmeldung mit Passwort 15 Minuten gesperrt; der Anmeldelink geht weiterhin.");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected override Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;
}
