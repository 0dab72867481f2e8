using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace Kgc.QualityDesk.Web.Limits;

/// <summary>
/// How often one network may use what needs no account. Wide enough for a town hall behind one address, too narrow for a flood.
/// Off with Desk:RateLimits=false. A refusal is 429 with Retry-After: a problem document for programs, a page for people.
/// </summary>
public static class DeskLimits
{
    /// <summary>Questions by programs.</summary>
    public const string Questions = "api-questions";

    /// <summary>Looking at and answering one's own question by token.</summary>
    public const string Tracking = "api-tracking";

    /// <summary>Searching what is published: one search while somebody types, by a whole town hall.</summary>
    public const string Search = "knowledge-search";

    /// <summary>What is public anyway, such as the catalogue of the self-check.</summary>
    public const string Reading = "api-reading";

    public const int QuestionsPerMinute = 60;

    /// <summary>Pages and answers that cost a query; files, health and whoever is signed in are free.</summary>
    public const int LooksPerMinute = 3000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddDeskLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var isOn = configuration.GetValue("Desk:RateLimits", true);
        services.AddSingleton(provider => new NetworkKeys(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OfficePhones>();
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                SayWhen(context);
                return ValueTask.CompletedTask;
            };
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                isOn && Costs(http) ? PerNetwork.Of(http, "look", LooksPerMinute, Window) : PerNetwork.None);
            limits.AddPolicy(Questions, http => isOn ? PerNetwork.Of(http, Questions, QuestionsPerMinute, Window) : PerNetwork.None);
            limits.AddPolicy(Tracking, http => isOn ? PerNetwork.Of(http, Tracking, 300, Window) : PerNetwork.None);
            limits.AddPolicy(Search, http => isOn ? PerNetwork.Of(http, Search, 600, Window) : PerNetwork.None);
            limits.AddPolicy(Reading, http => isOn ? PerNetwork.Of(http, Reading, 300, Window) : PerNetwork.None);
        });
    }

    private static bool Costs(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;

    private static void SayWhen(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
