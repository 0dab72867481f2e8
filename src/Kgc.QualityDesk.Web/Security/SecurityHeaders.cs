namespace Kgc.QualityDesk.Web.Security;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, nothing kept by a shared browser.</summary>
public static class SecurityHeaders
{
    /// <summary>KERN draws its icons as masks from data: addresses, hence img-src.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /// <summary>Item of a request whose page may be found by search engines; set where the page's head is written.</summary>
    public const string Indexed = "desk-indexed";

    private static readonly (string Name, string Value)[] Fixed =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            Write(context.Response.Headers);
            // Only pages that say so of themselves are for search engines.
            context.Response.Headers["X-Robots-Tag"] = context.Items.ContainsKey(Indexed) ? "all" : "noindex, nofollow, noarchive";
            return Task.CompletedTask;
        }, http);
        return next(http);
    });

    /// <summary>A header that an endpoint has set on purpose stays; static files bring their own Cache-Control.</summary>
    private static void Write(IHeaderDictionary headers)
    {
        foreach (var (name, value) in Fixed)
        {
            headers.TryAdd(name, value);
        }

        headers.TryAdd("Cache-Control", "no-store");
    }
}
