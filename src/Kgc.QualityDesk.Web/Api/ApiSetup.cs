using Kgc.QualityDesk.Web.Api.Attachments;
using Kgc.QualityDesk.Web.Api.Cases;
using Kgc.QualityDesk.Web.Api.Conditions;
using Kgc.QualityDesk.Web.Api.Deadlines;
using Kgc.QualityDesk.Web.Api.Documents;
using Kgc.QualityDesk.Web.Api.Health;
using Kgc.QualityDesk.Web.Api.Knowledge;
using Kgc.QualityDesk.Web.Api.Offices;
using Kgc.QualityDesk.Web.Api.People;
using Kgc.QualityDesk.Web.Api.Publications;
using Kgc.QualityDesk.Web.Api.Questions;
using Kgc.QualityDesk.Web.Api.Reports;
using Kgc.QualityDesk.Web.Api.Search;
using Kgc.QualityDesk.Web.Api.Reviews;
using Kgc.QualityDesk.Web.Api.Responses;
using Kgc.QualityDesk.Web.Api.SelfChecks;
using Kgc.QualityDesk.Web.Api.Tasks;
using Kgc.QualityDesk.Web.Api.Tracking;
using Kgc.QualityDesk.Web.Api.Turnaround;
using Kgc.QualityDesk.Web.Api.Views;
using Kgc.QualityDesk.Web.Api.Workflows;
using Kgc.QualityDesk.Web.Api.Writing;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api;

/// <summary>The HTTP API of docs: routes, read models, errors as problem details, limits.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddAntiforgery(forms =>
        {
            forms.HeaderName = CookieGuard.Header;
            // It would weaken the DENY of our own headers to SAMEORIGIN.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddReadModels(configuration);
        services.AddScoped<TrackingToken>();
        services.AddScoped<TaskAnswer>();
        services.AddScoped<GiveIn>();
        services.AddScoped<MigrationRun>();
        services.AddScoped<Features.Workflows.MoveRoom>();
        return services.AddDeskLimits(configuration).AddDeskHealth().AddApiDocument();
    }

    /// <summary>Before everything else that may refuse, so that every refusal to a program is a problem document.</summary>
    public static WebApplication UseApiErrors(this WebApplication app)
    {
        app.UseWhen(ApiErrors.IsApi, api => api.Use((http, next) => ApiErrors.TellAsync(http, next)));
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapQuestions();
        api.MapTracking();
        api.MapKnowledge();
        api.MapOwnAttachments();
        api.MapSelfCheckCatalogue();
        var staff = api.MapGroup("").RequireAuthorization(Policies.Staff).AddEndpointFilter<RouteGroupBuilder, CookieGuard>();
        staff.MapCases();
        staff.MapCaseOperations();
        staff.MapPeople();
        staff.MapBulk();
        staff.MapSearch();
        staff.MapViews();
        staff.MapAttachments();
        staff.MapResponses();
        staff.MapConditions();
        staff.MapPromises();
        staff.MapReports();
        staff.MapExports();
        staff.MapTasks();
        staff.MapReviews();
        staff.MapTurnaround();
        staff.MapSelfCheckFigures();
        staff.MapWorkflows();
        staff.MapOffices();
        staff.MapKnowledgeDesk();
        staff.MapWriting();
        staff.MapPublications();
        staff.MapRedactions();
        app.MapOpenApi("/openapi/v1.json");
        app.MapHealth();
        return app;
    }
}
