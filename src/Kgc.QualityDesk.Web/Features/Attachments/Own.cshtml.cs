using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Tracking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>A file of one's own question, in a browser in which that is open. Any other file does not exist.</summary>
[AllowAnonymous]
public sealed class OwnModel(TrackingQuery query, TrackingAccess access, FindFiles files) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [FromRoute]
    public string Id { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        access.IsOpen(HttpContext, Token) && await query.CaseIdByLinkAsync(Token, cancel) is { } caseId
            && await files.OpenAsync(caseId, Id, cancel) is { } file
            ? new FileAnswer(file)
            : NotFound();
}
