using System.Threading.RateLimiting;
using Kgc.QualityDesk.Web.Limits;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Security;

/// <summary>
/// How often one network may send a public form. Looking at pages is free; a whole town hall behind one address must get through.
/// </summary>
public static class FormLimits
{
    /// <summary>Forms that open or change a case.</summary>
    public const string Form = "public-form";

    /// <summary>Forms that guess at secrets or send mail: sign-in, codes, lost links.</summary>
    public const string Guess = "public-guess";

    /// <summary>Steps on the way to a question, which are sent several times each.</summary>
    public const string Step = "public-step";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddFormLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var isOn = configuration.GetValue("Desk:RateLimits", true);
        return services.Configure<RateLimiterOptions>(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Form, http => Of(http, isOn, 60));
            limits.AddPolicy(Step, http => Of(http, isOn, 1200));
            limits.AddPolicy(Guess, http => Of(http, isOn, 20));
        });
    }

    private static RateLimitPartition<string> Of(HttpContext http, bool isOn, int permits)
    {
        if (!isOn || !HttpMethods.IsPost(http.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var key = $"{http.GetEndpoint()?.DisplayName}\n{Network.Of(http.Connection.RemoteIpAddress)}";
        return RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
    }
}
