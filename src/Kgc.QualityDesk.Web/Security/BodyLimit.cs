using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Kgc.QualityDesk.Web.Security;

/// <summary>Refuses a body that is too large before anything reads it; an endpoint asks for more with [RequestSizeLimit].</summary>
public static class BodyLimit
{
    /// <summary>Bytes: several times the longest form, even when every letter is an encoded emoji.</summary>
    public const long Default = 1024 * 1024;

    /// <summary>After routing, which knows what the endpoint asks for.</summary>
    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var asked = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var most = asked is null ? Default : asked.MaxRequestBodySize;
        // The error page runs on the same refused request.
        var refused = http.Response.StatusCode >= StatusCodes.Status400BadRequest;
        if (http.Request.ContentLength > most && !refused)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        // A body without a stated length is cut off while it is read.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        return next(http);
    });
}
