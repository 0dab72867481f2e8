using Kgc.QualityDesk.Web.Features.Questions;
using Kgc.QualityDesk.Web.Features.Shared;
using Kgc.QualityDesk.Web.Features.SelfChecks;
using Kgc.QualityDesk.Web.Features.SignIn;
using Kgc.QualityDesk.Web.Features.Tracking;
using Kgc.QualityDesk.Web.Security;

namespace Kgc.QualityDesk.Web.Features;

/// <summary>What the pages without an account need.</summary>
public static class PublicPages
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services, IConfiguration configuration) => services
        .AddFormLimits(configuration)
        .AddSingleton<TrackingAccess>()
        .AddSingleton<RecallAccess>()
        .AddScoped<SelfCheckPage.Parts>()
        .AddScoped<QuestionFromCheck>()
        .AddScoped<ResultModel.Sources>()
        .AddScoped<PasswordCheck>()
        .AddScoped<FormCase>()
        .AddSingleton<DraftSeal>()
        .AddScoped<Walk.Drafts>()
        .AddScoped<Walk.Doors>()
        .AddScoped<Walk>()
        .AddScoped<Reviews.ExternalModel.Reading>()
        .AddScoped<WalkHelp>();
}
