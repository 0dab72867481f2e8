using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A flowchart as a picture with the figures of its steps: of the own office for supervisors, of all for administrators.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class PictureModel(FlowFigures figures, DeskDb db, CurrentActor me) : PageModel
{
    public ChartFigures Figures { get; private set; } = null!;

    public bool IsForAll => me.Actor.Is(Roles.Administrator);

    public IReadOnlyList<(string Address, string Text)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string definition, int version, CancellationToken cancel)
    {
        if (await figures.FindAsync(definition, version, me.Actor, cancel) is not { } found)
        {
            return NotFound();
        }

        Figures = found;
        var others = await db.WorkflowVersions.AsNoTracking().Where(v => v.DefinitionId != definition ? v.IsLatest : v.Version != version)
            .OrderBy(v => v.Name).ThenByDescending(v => v.Version).Take(40).Select(v => new { v.DefinitionId, v.Name, v.Version }).ToListAsync(cancel);
        Others = [.. others.Select(v => (AddressOf(v.DefinitionId, v.Version), $"{v.Name}, Fassung {v.Version}"))];
        return Page();
    }

    public static string AddressOf(string definition, int version) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/desk/verwaltung/ablaeufe/{Uri.EscapeDataString(definition)}/{version}/bild");
}
