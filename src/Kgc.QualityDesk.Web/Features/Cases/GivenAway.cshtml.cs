using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Cases that the person's offices gave to another one: all that is still seen of them.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class GivenAwayModel(FindHandOvers find, CurrentActor me) : PageModel
{
    public IReadOnlyList<FindHandOvers.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await find.GivenAwayAsync(me.Actor, cancel);
}
