using Microsoft.OpenApi;

namespace Kgc.QualityDesk.Web.Api.Attachments;

/// <summary>How the document describes a form with files. The route itself takes any body: a wrong token is told before a wrong format.</summary>
internal static class UploadBody
{
    /// <summary>A form that is cut off or makes no sense is the sender's mistake.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("multipart/form-data", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("form", StatusCodes.Status400BadRequest, broken);
        }
    }

    public static OpenApiRequestBody Of() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { "files" },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["files"] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                            Description = "Bis zu 5 Dateien, zusammen höchstens 20 MB",
                        },
                        ["body"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Eine Nachricht, mit der die Dateien kommen" },
                    },
                },
            },
        },
    };
}
