using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

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

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddDeskLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var isOn = configuration.GetValue("Desk:RateLimits", true);
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                SayWhen(context);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Questions, http => PerNetwork(http, isOn, 60));
            limits.AddPolicy(Tracking, http => PerNetwork(http, isOn, 300));
            limits.AddPolicy(Search, http => PerNetwork(http, isOn, 600));
            limits.AddPolicy(Reading, http => PerNetwork(http, isOn, 300));
        });
    }

    private static RateLimitPartition<string> PerNetwork(HttpContext http, bool isOn, int permits) => isOn
        ? RateLimitPartition.GetFixedWindowLimiter(Network.Of(http.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window })
        : RateLimitPartition.GetNoLimiter("");

    private static void SayWhen(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
