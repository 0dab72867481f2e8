using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>The flowcharts that were read, with their versions and how many cases still run on each.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class IndexModel(DeskDb db) : PageModel
{
    public sealed record VersionLine(string Id, string Name, int Version, DateTimeOffset ImportedAt, bool IsLatest, int Running);

    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Versions = await db.WorkflowVersions.AsNoTracking()
        .OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Version)
        .Select(v => new VersionLine(v.DefinitionId, v.Name, v.Version, v.ImportedAt, v.IsLatest,
            db.WorkflowInstances.Count(i => i.WorkflowVersionId == v.Id && !i.IsFinished)))
        .ToListAsync(cancel);
}
