using System.Text.Encodings.Web;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kgc.QualityDesk.Web.SignIn;

/// <summary>Personal access tokens: <c>Authorization: Bearer …</c>, looked up by hash.</summary>
public sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim();
        var services = Context.RequestServices;
        var hash = Secret.Hash(token);
        var row = await services.GetRequiredService<DeskDb>().ApiTokens.AsNoTracking()
            .SingleOrDefaultAsync(t => t.Hash == hash, Context.RequestAborted);
        if (row is null || !row.IsValidAt(time.Now()))
        {
            return AuthenticateResult.Fail("unknown, expired or revoked token");
        }

        var actor = await services.GetRequiredService<StaffDirectory>().ActorAsync(row.PersonId, Context.RequestAborted);
        if (actor is null)
        {
            return AuthenticateResult.Fail("inactive person");
        }

        StaffSession.Remember(Context, actor);
        return AuthenticateResult.Success(new AuthenticationTicket(StaffSession.PrincipalOf(actor, Scheme.Name), Scheme.Name));
    }
}
