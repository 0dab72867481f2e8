using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Home;

/// <summary>What the desk does, for whom, and where to begin.</summary>
[AllowAnonymous]
public sealed class IndexModel(DeskDb db) : PageModel
{
    public IReadOnlyList<Office> Offices { get; private set; } = [];

    /// <summary>Working days until the answer; the larger one where the offices differ.</summary>
    public int Days => Offices.Count == 0 ? 10 : Offices.Max(o => o.NormalDays);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Offices = await db.Offices.AsNoTracking().OrderByDescending(o => o.LandName).ToListAsync(cancel);
}
