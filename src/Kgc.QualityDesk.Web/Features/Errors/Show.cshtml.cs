using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Errors;

/// <summary>Says in German what went wrong and what to do. Runs for any method and without a session: the refused request may lack both.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ShowModel : PageModel
{
    public int Code { get; private set; }

    public ErrorText Text { get; private set; } = ErrorText.Of(StatusCodes.Status500InternalServerError);

    /// <summary>Only after too many requests: how long to wait, whom to call meanwhile, and what was sent.</summary>
    public Pause? Wait { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Tell(context);
        if (Code == StatusCodes.Status429TooManyRequests)
        {
            Wait = await Pause.OfAsync(HttpContext);
        }

        await next();
    }

    private void Tell(PageHandlerExecutingContext context)
    {
        // After an exception the status says more than the path, which is the same for all of them.
        var asked = int.TryParse(context.RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 0;
        Code = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? asked : Response.StatusCode;
        Code = Code is >= 400 and <= 599 ? Code : StatusCodes.Status404NotFound;
        Text = ErrorText.Of(Code);
        Response.StatusCode = Code;
    }
}
