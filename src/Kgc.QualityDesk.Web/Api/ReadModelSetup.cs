using AutoMapper;

namespace Kgc.QualityDesk.Web.Api;

internal static class ReadModelSetup
{
    /// <summary>Without a licence key AutoMapper works and warns on every start; the README says who needs one, so the log need not.</summary>
    public static IServiceCollection AddReadModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging(logging => logging.AddFilter("LuckyPennySoftware", LogLevel.None));
        return services.AddSingleton<AutoMapper.IConfigurationProvider>(provider => new MapperConfiguration(
            mapping =>
            {
                if (configuration["AutoMapper:LicenseKey"] is { Length: > 0 } key)
                {
                    mapping.LicenseKey = key;
                }

                mapping.AddProfile<ReadModels>();
            }, provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<IMapper>(provider => new Mapper(provider.GetRequiredService<AutoMapper.IConfigurationProvider>()));
    }
}
