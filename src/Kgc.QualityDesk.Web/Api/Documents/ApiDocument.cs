using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kgc.QualityDesk.Web.Api.Documents;

/// <summary>The generated description at /openapi/v1.json, in every environment: programs rely on it.</summary>
internal static class ApiDocument
{
    public const string Tracking = "tracking";
    public const string Bearer = "bearer";
    public const string Cookie = "session";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        document.AddDocumentTransformer(Describe);
        document.AddOperationTransformer<ProblemAnswers>();
    });

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Qualitätsberatung",
            Version = "v1",
            Description = "Qualitätsfragen stellen, verfolgen und bearbeiten. Fehler sind Problem-Dokumente (RFC 9457) mit code und, "
                + "wo Felder betroffen sind, errors. Zeitpunkte stehen in UTC. Unbekannte Felder einer Anfrage werden übergangen.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Tracking] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Authorization",
                Description = "Authorization: Tracking <trackingToken> aus der Antwort auf die Frage.",
            },
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Zugangstoken einer Person (Befehl token add).",
            },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "desk-sitzung",
                Description = $"Sitzung im Browser; Änderungen brauchen die Kopfzeile {CookieGuard.Header}.",
            },
        };
        return Task.CompletedTask;
    }
}
