using Kgc.QualityDesk.Overview;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.Features.Keys;
using Kgc.QualityDesk.Web.Live;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Overview;

/// <summary>Where the desk begins: what is to be done next, and how much waits where.</summary>
[Authorize(Policy = Policies.Staff), Live]
public sealed class IndexModel(StartQuery query, DueReviews due, CurrentActor me) : PageModel
{
    /// <summary>Null for administrators, who see nothing of cases.</summary>
    public Start? Start { get; private set; }

    /// <summary>Published answers whose check has run out, or soon will.</summary>
    public IReadOnlyList<DueReviews.Line> DueReviews { get; private set; } = [];

    public string? KeyOfNext => DeskKey.Of("/desk/naechste", me.Actor.Shortcuts);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (me.Actor.Roles.Any(role => role != Roles.Administrator))
        {
            Start = await query.RunAsync(me.Actor, cancel);
            DueReviews = await due.OfAsync(me.Actor, cancel);
        }
    }
}
