using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Mentions;

/// <summary>Notes in which a person was named. The start page shows the same list by the partial <c>_Mentions</c>.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(MyMentions mentions, CurrentActor me) : DeskPage
{
    [BindProperty(Name = "id")]
    public string? Id { get; set; }

    [BindProperty(Name = "zurueck")]
    public string? Back { get; set; }

    public IReadOnlyList<MyMentions.Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostSeenAsync(CancellationToken cancel) => TryAsync(() => mentions.SeenAsync(Id ?? "", me.Actor, cancel),
        () => (Back == "/desk" ? Back : "/desk/erwaehnungen", "Als gelesen vermerkt."), cancel);

    protected override async Task LoadAsync(CancellationToken cancel) => Rows = await mentions.OpenAsync(me.Actor, cancel);
}
