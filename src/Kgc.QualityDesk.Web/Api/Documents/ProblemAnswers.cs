using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kgc.QualityDesk.Web.Api.Documents;

/// <summary>Adds to every operation who may call it and how it refuses.</summary>
internal sealed class ProblemAnswers : IOpenApiOperationTransformer
{
    private static readonly (int Status, string Text)[] Always =
        [(404, "Nicht vorhanden oder nicht sichtbar"), (422, "Angaben unvollständig oder falsch"), (429, "Zu viele Anfragen")];

    private static readonly (int Status, string Text)[] Writing =
        [(400, "Nicht lesbar"), (409, "Der Stand hat sich geändert"), (413, "Zu groß"), (415, "Kein JSON")];

    private static readonly (int Status, string Text)[] Staff = [(401, "Anmeldung nötig"), (403, "Rolle oder Regel erlaubt es nicht")];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        context.Document?.AddComponent(nameof(Problem), schema);
        var isStaff = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();
        var isTracking = context.Description.RelativePath?.Contains("/tracking", StringComparison.Ordinal) == true;
        var isWriting = context.Description.HttpMethod is not ("GET" or "HEAD");
        operation.Responses ??= [];
        foreach (var (status, text) in Always.Concat(isWriting ? Writing : []).Concat(isStaff ? Staff : []))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = Refusal(text, context.Document);
        }

        var schemes = isStaff ? [ApiDocument.Bearer, ApiDocument.Cookie] : isTracking ? new[] { ApiDocument.Tracking } : [];
        operation.Security = [.. schemes.Select(name => new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(name, context.Document)] = [],
        })];
    }

    private static OpenApiResponse Refusal(string text, OpenApiDocument? document) => new()
    {
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problem.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
        },
    };
}
