using System.Globalization;
using Kgc.QualityDesk.Web.Forms;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Kgc.QualityDesk.Web;

/// <summary>What every page stands on: Razor Pages under /Features in German, headers, error pages, static files.</summary>
public static class WebShell
{
    public static IServiceCollection AddWebShell(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(SpeakGerman);
        services.Configure<RazorViewEngineOptions>(views => views.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml"));
        services.Configure<CookieTempDataProviderOptions>(hint => Name(hint.Cookie, "desk-hinweis"));
        services.AddAntiforgery(forms => Name(forms.Cookie, "desk-formular"));
        // Umlauts and emoji are written as they are; < > & " ' + ` stay encoded.
        services.Configure<WebEncoderOptions>(encoder =>
            encoder.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        var german = CultureInfo.GetCultureInfo("de-DE");
        services.Configure<RequestLocalizationOptions>(language =>
        {
            language.DefaultRequestCulture = new(german);
            language.SupportedCultures = language.SupportedUICultures = [german];
            language.RequestCultureProviders.Clear();
        });
        return services;
    }

    /// <summary>First in the pipeline: what comes after it (sign-in, limits, pages) gets headers and German error pages.</summary>
    public static WebApplication UseWebShell(this WebApplication app)
    {
        // Without it a build (not a publish) outside Development finds no compressed file.
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        // The handler for files edited while the program runs sends them uncompressed; a build is quick enough.
        app.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fehler/500",
                // A rule that no form could tell (a page that is not there, an act without permission) has its own status.
                StatusCodeSelector = wrong => wrong switch
                {
                    RuleBroken broken => RuleTexts.StatusOf(broken.Code),
                    BadHttpRequestException bad => bad.StatusCode,
                    _ => StatusCodes.Status500InternalServerError,
                },
                SuppressDiagnosticsCallback = context => context.Exception is RuleBroken,
            });
            pages.UseStatusCodePagesWithReExecute("/fehler/{0}");
        });
        app.UseRouting();
        app.UseEvenTime();
        app.UseBodyLimit();
        return app;
    }

    /// <summary>Last: the routes of pages and static files.</summary>
    public static WebApplication MapWebShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapMovedPages();
        return app;
    }

    private static bool IsPage(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && !http.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static void SpeakGerman(MvcOptions mvc)
    {
        GermanMessages.OfBinding(mvc.ModelBindingMessageProvider);
        mvc.ModelMetadataDetailsProviders.Add(new GermanMessages());
        mvc.ModelBinderProviders.Insert(0, new DateBinder());
        var forms = mvc.ValueProviderFactories.OfType<FormValueProviderFactory>().Single();
        mvc.ValueProviderFactories[mvc.ValueProviderFactories.IndexOf(forms)] = new PlainFormValues();
    }

    private static void Name(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
