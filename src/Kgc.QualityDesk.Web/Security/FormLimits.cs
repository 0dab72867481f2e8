using System.Threading.RateLimiting;
using Kgc.QualityDesk.Web.Limits;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Security;

/// <summary>
/// How often one network may send a public form. Looking at pages has a limit of its own (<see cref="DeskLimits"/>); a whole town
/// hall behind one address must get through.
/// </summary>
public static class FormLimits
{
    /// <summary>Forms that open or change a case, or begin a draft.</summary>
    public const string Form = "public-form";

    /// <summary>Steps on the way to a question, which are sent several times each, also by themselves while somebody types.</summary>
    public const string Step = "public-step";

    /// <summary>Forms that guess at secrets or send mail: sign-in, codes, lost links.</summary>
    public const string Guess = "public-guess";

    public const int Forms = 60;
    public const int Guesses = 20;
    public const int Steps = 3000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddFormLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var isOn = configuration.GetValue("Desk:RateLimits", true);
        return services.Configure<RateLimiterOptions>(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Form, http => Of(http, isOn, Forms));
            limits.AddPolicy(Step, http => Of(http, isOn, Steps));
            limits.AddPolicy(Guess, http => Of(http, isOn, Guesses));
        });
    }

    private static RateLimitPartition<string> Of(HttpContext http, bool isOn, int permits) =>
        isOn && HttpMethods.IsPost(http.Request.Method)
            ? PerNetwork.Of(http, http.GetEndpoint()?.DisplayName ?? "", permits, Window)
            : PerNetwork.None;
}
