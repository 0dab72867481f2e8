using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>After a form of the desk was sent: its drafts end. After it was refused because somebody was faster: what was typed is kept.</summary>
internal sealed class DraftFilter(PageDrafts page, TextDrafts drafts, CurrentActor me) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var http = context.HttpContext;
        if (done.Exception is not null || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || !me.IsSignedIn
            || !http.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase) || DraftsModel.IsHere(http.Request.Path))
        {
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var stated = PageDrafts.Read(form);
        var place = form[PageDrafts.PlaceName].ToString() is { Length: > 0 } shared ? shared : http.Request.Path.Value!.TrimEnd('/');
        if (stated.Count == 0 || !DraftPlace.IsPlace(place))
        {
            return;
        }

        if (done.Result is RedirectResult or LocalRedirectResult or RedirectToPageResult && context.ModelState.IsValid)
        {
            await drafts.EndAsync(place, [.. stated.Select(s => s.Field)], form[PageDrafts.WindowName].ToString(), me.Actor, CancellationToken.None);
        }
        else if (http.Response.StatusCode == StatusCodes.Status409Conflict)
        {
            await page.KeepAsync(http, form, place, CancellationToken.None);
        }
    }
}
