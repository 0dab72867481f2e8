using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>A file that is written while it is sent.</summary>
public sealed class StreamedFile(string mediaType, string name, Func<Stream, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return write(response.Body);
    }
}
