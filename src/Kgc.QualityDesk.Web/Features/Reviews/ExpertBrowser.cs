using Kgc.QualityDesk.Reviews.Links;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>The secret of one browser for one link: a code opens the link only where it was asked for. The desk keeps its hash.</summary>
internal static class ExpertBrowser
{
    public static string? Of(HttpContext http, string token) => http.Request.Cookies[NameOf(token)];

    public static void Keep(HttpContext http, string token, string secret) => http.Response.Cookies.Append(NameOf(token), secret, Options(http, ExpertDoor.Session));

    public static void Forget(HttpContext http, string token) => http.Response.Cookies.Delete(NameOf(token), Options(http, null));

    private static string NameOf(string token) => "desk-gutachten-" + Secret.Hash(token)[..16];

    // Lax, not Strict: the link in the mail has to find it.
    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        Path = "/gutachten", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = lifetime,
    };
}
