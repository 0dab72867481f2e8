using Kgc.QualityDesk.Attachments;
using Microsoft.Net.Http.Headers;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>
/// Hands a file out so that no browser shows or runs it within our address: always as a download, never guessed at, in a sandbox,
/// kept nowhere.
/// </summary>
public sealed class FileAnswer(FindFiles.Download file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var content = file.Content;
        var response = httpContext.Response;
        ContentDispositionHeaderValue disposition = new("attachment");
        // Both names, as RFC 6266 asks: plain letters for the old, RFC 8187 for everybody else.
        disposition.SetHttpFileName(file.Name);
        response.ContentType = file.MediaType;
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "no-store";
        await content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
