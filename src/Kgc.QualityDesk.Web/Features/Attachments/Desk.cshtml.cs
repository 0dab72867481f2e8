using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>A file of a case, for whoever may see it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class DeskModel(FindFiles files, CurrentActor me) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [FromRoute]
    public string Id { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await files.OpenAsync(Number, Id, me.Actor, cancel) is { } file ? new FileAnswer(file) : NotFound();
}
