using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Registers this room.</summary>
internal static class ReviewSetup
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<FreezeCase>()
        .AddScoped<SendExpertLink>()
        .AddScoped<NameExperts>()
        .AddScoped<LeadBack>()
        .AddScoped<PassOnReview>()
        .AddScoped<AssignTask.Parts>()
        .AddScoped<RequestReviews.Parts>()
        .AddScoped<RequestReviews>()
        .AddScoped<HandBackReview>()
        .AddScoped<SuggestExperts>()
        .AddScoped<ReviewQuery>()
        .AddScoped<ExpertCodes>()
        .AddScoped<ExpertDoor>()
        .AddScoped<AnswerByLink.Parts>()
        .AddScoped<AnswerByLink>()
        .AddScoped<ITaskAct, NameExpertAct>();
}
