using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Views;

/// <summary>One's views and those of one's offices, with how many cases each shows now.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(EditViews views, CountViews count, CurrentActor me) : PageModel
{
    public IReadOnlyList<SavedView> All { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Counts { get; private set; } = null!;

    public bool MayChange(SavedView view) => view.MayBeChangedBy(me.Actor);

    public bool IsOwn(SavedView view) => view.OwnerId == me.Actor.PersonId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = await views.ListAsync(me.Actor, cancel);
        Counts = await count.RunAsync(All, me.Actor, cancel);
    }
}
