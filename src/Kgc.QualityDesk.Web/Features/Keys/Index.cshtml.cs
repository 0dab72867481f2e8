using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Keys;

/// <summary>Which keys lead where, for this person.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(CurrentActor me) : PageModel
{
    public Shortcuts Shortcuts => me.Actor.Shortcuts;

    public IEnumerable<DeskKey> Keys => DeskKey.For(me.Actor);

    public void OnGet()
    {
    }
}
