namespace Kgc.QualityDesk.Web.Api;

/// <summary>The HTTP API of docs: routes, read models, errors as problem details, limits.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRateLimiter(_ => { });
        return services;
    }

    public static WebApplication UseApiErrors(this WebApplication app) => app;

    public static WebApplication MapApi(this WebApplication app) => app;
}
