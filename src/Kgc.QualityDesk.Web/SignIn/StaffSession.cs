using System.Globalization;
using System.Security.Claims;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Kgc.QualityDesk.Web.SignIn;

/// <summary>A member of staff's session. Roles are read anew on every request: who leaves or changes is out at once.</summary>
public sealed class StaffSession(StaffDirectory staff)
{
    private const string ActorItem = "desk-actor";

    /// <summary>Returns who is signed in now.</summary>
    /// <exception cref="RuleBroken">not-allowed, when the person is no longer active</exception>
    public async Task<ClaimsPrincipal> SignInAsync(HttpContext http, int personId, CancellationToken cancel)
    {
        var actor = await staff.ActorAsync(personId, cancel) ?? throw new RuleBroken("not-allowed");
        var principal = PrincipalOf(actor, SignInSetup.Cookie);
        await http.SignInAsync(SignInSetup.Cookie, principal);
        return principal;
    }

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var actor = await ActorAsync(context.Principal, context.HttpContext.RequestAborted);
        // A session of before somebody was let go does not come back with them.
        if (actor is null || actor.SessionsEndedAt > context.Properties.IssuedUtc)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SignInSetup.Cookie);
            return;
        }

        Remember(context.HttpContext, actor);
        context.ReplacePrincipal(PrincipalOf(actor, SignInSetup.Cookie));
    }

    public static void Remember(HttpContext http, Actor actor) => http.Items[ActorItem] = actor;

    public static Actor? Remembered(HttpContext http) => http.Items[ActorItem] as Actor;

    public static ClaimsPrincipal PrincipalOf(Actor actor, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, actor.PersonId!.Value.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, actor.Name),
            .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ], scheme, ClaimTypes.Name, ClaimTypes.Role));

    private async Task<Actor?> ActorAsync(ClaimsPrincipal? principal, CancellationToken cancel) =>
        int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await staff.ActorAsync(id, cancel)
            : null;
}
