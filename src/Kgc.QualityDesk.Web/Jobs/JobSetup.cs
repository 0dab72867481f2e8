namespace Kgc.QualityDesk.Web.Jobs;

public static class JobSetup
{
    public static IServiceCollection AddMailAndJobs(this IServiceCollection services, IConfiguration configuration) => services;
}
