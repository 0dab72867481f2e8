using System.Globalization;
using Kgc.QualityDesk.Tracking;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>
/// Remembers in this browser, for half an hour, that a case's whole page is open. One sealed cookie per case; it names the case
/// that it opens, so it opens no other.
/// </summary>
public sealed class TrackingAccess(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _seal = protection.CreateProtector("Kgc.QualityDesk.TrackingAccess.v1");

    public void Open(HttpContext http, string linkToken)
    {
        var until = time.Now() + Lifetime;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Secret.Hash(linkToken)}|{until.UtcTicks}");
        http.Response.Cookies.Append(NameOf(linkToken), _seal.Protect(text), Options(http, Lifetime));
    }

    public bool IsOpen(HttpContext http, string linkToken)
    {
        if (http.Request.Cookies[NameOf(linkToken)] is not { Length: > 0 } sealedText)
        {
            return false;
        }

        string[] parts;
        try
        {
            parts = _seal.Unprotect(sealedText).Split('|');
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }

        return parts is [var hash, var ticks] && Secret.Same(hash, Secret.Hash(linkToken))
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var until) && time.Now().UtcTicks < until;
    }

    /// <summary>The secret of this browser, without which a mailed code opens nothing; null before the first code.</summary>
    public static string? Browser(HttpContext http, string linkToken) => http.Request.Cookies[BrowserNameOf(linkToken)];

    public static void KeepBrowser(HttpContext http, string linkToken, string secret) =>
        http.Response.Cookies.Append(BrowserNameOf(linkToken), secret, Options(http, OneTimeCodes.Lifetime));

    public void Close(HttpContext http, string linkToken) => http.Response.Cookies.Delete(NameOf(linkToken), Options(http, null));

    private static string BrowserNameOf(string linkToken) => "desk-code-" + Secret.Hash(linkToken)[..16];

    private static string NameOf(string linkToken) => "desk-anfrage-" + Secret.Hash(linkToken)[..16];

    // Lax, not Strict: the link in the mail has to find it.
    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        Path = "/status", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = lifetime,
    };
}
