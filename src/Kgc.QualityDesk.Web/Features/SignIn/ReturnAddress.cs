using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.SignIn;

/// <summary>Where somebody wanted to go before signing in. Kept in this browser while the link is on its way; only local addresses.</summary>
internal static class ReturnAddress
{
    private const string Cookie = "desk-weiter";

    public static string? Local(IUrlHelper url, string? address) => address is { Length: < 2000 } && url.IsLocalUrl(address) ? address : null;

    public static void Keep(HttpContext http, string? local)
    {
        if (local is not null)
        {
            http.Response.Cookies.Append(Cookie, local, Options(http, TimeSpan.FromMinutes(15)));
        }
    }

    /// <summary>Read once. A cookie is the browser's word, so it is checked again.</summary>
    public static string? Take(HttpContext http, IUrlHelper url)
    {
        if (http.Request.Cookies[Cookie] is not { } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http, null));
        return Local(url, kept);
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        Path = "/anmelden", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = lifetime,
    };
}
