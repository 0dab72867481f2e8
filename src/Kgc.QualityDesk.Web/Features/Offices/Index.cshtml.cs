using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>Where administrators and supervisors begin: people, offices, flowcharts, incidents.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class IndexModel(DeskDb db, CurrentActor me) : PageModel
{
    public IReadOnlyList<Office> Offices { get; private set; } = [];

    public ILookup<int, string> OwnTexts { get; private set; } = Array.Empty<string>().ToLookup(_ => 0);

    public int Incidents { get; private set; }

    public bool IsAdministrator => me.Actor.Is(Roles.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var offices = await db.Offices.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancel);
        Offices = offices.FindAll(o => EditOffice.May(me.Actor, o.Id));
        OwnTexts = (await db.OfficeTexts.AsNoTracking().Select(t => new { t.OfficeId, t.Key }).ToListAsync(cancel)).ToLookup(t => t.OfficeId, t => t.Key);
        Incidents = await ResolveIncident.VisibleTo(db.Incidents, me.Actor).CountAsync(i => i.ResolvedAt == null, cancel);
    }
}
