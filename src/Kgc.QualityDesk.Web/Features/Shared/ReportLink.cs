using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>
/// Where "Barriere melden" leads: to the form, with the path of the page it stands on. Only what is written in the route and what is
/// known to be harmless is named; tokens, codes and case numbers become "…", and what follows a question mark stays behind.
/// </summary>
public static partial class ReportLink
{
    public const string Form = "/barriere-melden";
    public const int PageLength = 200;
    private const string Hidden = "…";

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase) { "topic", "office", "key", "slug", "step" };

    public static string Of(HttpContext http)
    {
        var page = http.GetEndpoint() is RouteEndpoint endpoint ? PathOf(endpoint.RoutePattern, http.Request.RouteValues) : null;
        return page is null || page.StartsWith(Form, StringComparison.Ordinal) ? Form : $"{Form}?seite={Uri.EscapeDataString(page)}";
    }

    /// <summary>What somebody typed or was handed as the page: in one line, without what could be a secret.</summary>
    public static string? Clean(string? page)
    {
        if (string.IsNullOrWhiteSpace(page))
        {
            return null;
        }

        var line = new string([.. page.Trim().Take(PageLength * 4).Where(c => !char.IsControl(c))]);
        var clean = WithoutSecrets(line.Split('?', '#')[0]);
        return clean.Length == 0 ? null : clean.Length <= PageLength ? clean : clean[..PageLength];
    }

    /// <summary>Long runs of letters and digits, as tokens and codes are, and case numbers, become "…".</summary>
    public static string WithoutSecrets(string text) => Secrets().Replace(text, Hidden);

    private static string PathOf(RoutePattern route, RouteValueDictionary values) =>
        "/" + string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => ValueOf(parameter, values),
            _ => "",
        }))).Where(segment => segment.Length > 0));

    private static string ValueOf(RoutePatternParameterPart parameter, RouteValueDictionary values)
    {
        if (values.GetValueOrDefault(parameter.Name)?.ToString() is not { Length: > 0 } value)
        {
            return "";
        }

        // A code is a number on error pages and a secret elsewhere.
        var isNumber = parameter.ParameterPolicies.Any(p => p.Content == "int");
        return isNumber || Harmless.Contains(parameter.Name) ? WithoutSecrets(value) : Hidden;
    }

    [GeneratedRegex("[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{5}(-[A-Za-z0-9]{1,5}){3,}|KGC-[A-Za-z]{2}-[0-9]{4}-[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secrets();
}
