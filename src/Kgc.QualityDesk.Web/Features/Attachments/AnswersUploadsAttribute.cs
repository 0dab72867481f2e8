using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>
/// For a page whose form js/upload.js sends: the script is told where to go on instead of following a redirect, which would
/// use up the confirmation that is shown once.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnswersUploadsAttribute : Attribute, IResultFilter
{
    private const string Asks = "X-Upload";
    private const string GoesTo = "X-Upload-Next";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is RedirectResult redirect && context.HttpContext.Request.Headers.ContainsKey(Asks))
        {
            context.HttpContext.Response.Headers[GoesTo] = redirect.Url;
            context.Result = new NoContentWithHint();
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>What a redirect is to the confirmation: it stays until the next page.</summary>
    private sealed class NoContentWithHint : StatusCodeResult, Microsoft.AspNetCore.Mvc.ViewFeatures.IKeepTempDataResult
    {
        public NoContentWithHint()
            : base(StatusCodes.Status204NoContent)
        {
        }
    }
}
