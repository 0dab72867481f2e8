using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Publications;

internal static class PublicationSetup
{
    public static IServiceCollection AddPublications(this IServiceCollection services) => services
        .AddScoped<CaseFacts>()
        .AddScoped<PublicationFinder>()
        .AddScoped<PublicationSeal>()
        .AddScoped<StartPublication>()
        .AddScoped<EditPublication>()
        .AddScoped<PublishDraft>()
        .AddScoped<PublicationList>()
        .AddScoped<DueReviews>();
}
