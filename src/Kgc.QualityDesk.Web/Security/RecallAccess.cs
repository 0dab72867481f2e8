using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Web.Security;

/// <summary>
/// Remembers in this browser what a person opened with a recall code, so that nobody types 26 letters on every page. A sealed cookie
/// per thing lasts as long as the browser is open, a day at most; the same seal stands in every form (<see cref="KeyFor"/>), so that
/// what was typed while the cookie ended is still taken, and no other site can send the form. The seal carries the code, which the
/// desk itself keeps only hashed: pages can show it until the browser is closed. Whoever has neither is asked for the code.
/// </summary>
public sealed class RecallAccess(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The form's field that bears the seal.</summary>
    public const string Field = "Schluessel";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("Kgc.QualityDesk.RecallAccess.v1");

    /// <param name="http">the answer that gets the cookie</param>
    /// <param name="place">where</param>
    /// <param name="id">public id of the thing, as it stands in its address</param>
    /// <param name="code">its code as typed or shown</param>
    public void Open(HttpContext http, RecallPlace place, string id, string code) =>
        http.Response.Cookies.Append(NameOf(place, id), KeyFor(place, id, code), Options(http, place));

    /// <summary>The seal for a hidden field of a form about the thing.</summary>
    public string KeyFor(RecallPlace place, string id, string code)
    {
        var until = time.GetUtcNow() + Lifetime;
        return _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{place.Name}|{id}|{until.UtcTicks}|{code}"));
    }

    /// <summary>The code with which the thing is open in this browser; null when it is not.</summary>
    public string? CodeOf(HttpContext http, RecallPlace place, string id) => Unseal(http.Request.Cookies[NameOf(place, id)], place, id);

    /// <summary>
    /// The code out of the seal that the sent form bears; null when the form was not ours or is older than a day. A form without it
    /// must not change anything, whatever the cookie says.
    /// </summary>
    public string? CodeOfForm(HttpContext http, RecallPlace place, string id) =>
        http.Request.HasFormContentType ? Unseal(http.Request.Form[Field].ToString(), place, id) : null;

    /// <summary>The code out of another field with a seal (<see cref="KeyFor"/>).</summary>
    public string? CodeIn(string? key, RecallPlace place, string id) => Unseal(key, place, id);

    public void Close(HttpContext http, RecallPlace place, string id) => http.Response.Cookies.Delete(NameOf(place, id), Options(http, place));

    private string? Unseal(string? text, RecallPlace place, string id)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(text).Split('|') is [var name, var thing, var ticks, var code] && name == place.Name && Secret.Same(thing, id)
                && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var until) && time.GetUtcNow().UtcTicks < until ? code : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static string NameOf(RecallPlace place, string id) => $"desk-{place.Name}-{Secret.Hash(id)[..16]}";

    // Lax, not Strict: a link in a mail has to find it. Without an age the browser forgets it when it is closed.
    private static CookieOptions Options(HttpContext http, RecallPlace place) => new()
    {
        Path = place.Path, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true,
    };
}
