using Kgc.QualityDesk.Live;

namespace Kgc.QualityDesk.Web.Live;

/// <summary>Takes a live page's mark before anything of it is read: what happens meanwhile is told rather than lost.</summary>
public static class LivePage
{
    private const string Item = "desk-live";

    /// <param name="Mark">what the page knows, sealed</param>
    /// <param name="Number">of the case that it is about, or null</param>
    public sealed record Point(string Mark, string? Number);

    public static IApplicationBuilder UseLivePages(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<LiveAttribute>() is not null && http.User.Identity?.IsAuthenticated == true)
        {
            var services = http.RequestServices;
            var last = await services.GetRequiredService<CatchUp>().LastAsync(http.RequestAborted);
            http.Items[Item] = new Point(services.GetRequiredService<LiveMarks>().Seal(new LiveMark(last)), http.Request.RouteValues["number"] as string);
        }

        await next(http);
    });

    public static Point? Of(HttpContext http) => http.Items[Item] as Point;
}
