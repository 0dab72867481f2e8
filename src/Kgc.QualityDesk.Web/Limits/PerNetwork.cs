using System.Threading.RateLimiting;

namespace Kgc.QualityDesk.Web.Limits;

/// <summary>A fixed number of requests of one kind in a window, per network. Whoever is signed in is known and has no limit.</summary>
internal static class PerNetwork
{
    private static readonly RateLimitPartition<string> Free = RateLimitPartition.GetNoLimiter("");

    /// <param name="http">the request</param>
    /// <param name="kind">requests of one kind share a count; those of another have their own</param>
    /// <param name="permits">how many</param>
    /// <param name="window">in how long</param>
    public static RateLimitPartition<string> Of(HttpContext http, string kind, int permits, TimeSpan window)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            return Free;
        }

        var keys = http.RequestServices.GetRequiredService<NetworkKeys>();
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{kind}\n{keys.Of(Network.Of(http.Connection.RemoteIpAddress))}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });
    }

    public static RateLimitPartition<string> None => Free;
}
