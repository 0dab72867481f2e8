using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace Kgc.QualityDesk.Web.Api;

/// <summary>A session cookie travels by itself, so changes with it need the anti-forgery header; a token is proof enough.</summary>
internal sealed class CookieGuard(IAntiforgery antiforgery) : IEndpointFilter
{
    public const string Header = "X-CSRF-TOKEN";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isSafe = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!isSafe && http.User.Identity?.AuthenticationType == SignInSetup.Cookie && !await antiforgery.IsRequestValidAsync(http))
        {
            throw new RuleBroken("forgery.no-proof");
        }

        return await next(context);
    }
}
