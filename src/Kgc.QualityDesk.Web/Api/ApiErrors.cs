namespace Kgc.QualityDesk.Web.Api;

/// <summary>The one place where the API tells what went wrong; nothing of the inside leaves the house.</summary>
internal static partial class ApiErrors
{
    public static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        || http.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    public static async Task TellAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var problem = Problem.Of(exception);
            if (problem.Status >= StatusCodes.Status500InternalServerError)
            {
                Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiErrors)), http.Request.Method, http.Request.Path, exception);
            }

            http.Response.Clear();
            await WriteAsync(http, problem);
            return;
        }

        var response = http.Response;
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted && response.ContentLength is null && response.ContentType is null)
        {
            await WriteAsync(http, Problem.OfStatus(response.StatusCode));
        }
    }

    public static Task WriteAsync(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return http.Response.WriteAsJsonAsync(problem, ApiJson.Options, Problem.MediaType, http.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void Failed(ILogger logger, string method, PathString path, Exception exception);
}
