using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>What changed between two versions, in words.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class CompareModel(DeskDb db) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "von")]
    public int From { get; set; }

    [BindProperty(SupportsGet = true, Name = "bis")]
    public int To { get; set; }

    public DefinitionDifference Difference { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadAsync(From, cancel) is not { } old || await ReadAsync(To, cancel) is not { } fresh)
        {
            return NotFound();
        }

        Difference = DefinitionDifference.Between(old, fresh);
        return Page();
    }

    private async Task<WorkflowDefinition?> ReadAsync(int number, CancellationToken cancel) =>
        await db.WorkflowVersions.Where(v => v.DefinitionId == Id && v.Version == number).Select(v => v.Json).SingleOrDefaultAsync(cancel) is { } json
            ? DefinitionReader.Read(json, Id).Definition : null;
}
