namespace Kgc.QualityDesk.Web.Security;

/// <summary>Holds answers back as <see cref="EvenTimeAttribute"/> asks; after routing, before everything that may answer.</summary>
public static class EvenTime
{
    public static IApplicationBuilder UseEvenTime(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EvenTimeAttribute>() is not null)
        {
            // Begun before the work and awaited when the answer is ready, error pages included.
            var least = Task.Delay(EvenTimeAttribute.Least, CancellationToken.None);
            http.Response.OnStarting(() => least);
        }

        return next(http);
    });
}
