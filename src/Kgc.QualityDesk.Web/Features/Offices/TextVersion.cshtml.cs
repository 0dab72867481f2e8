using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>One version of a text, with the way to make it the newest one again.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class TextVersionModel(EditOffice edit, DeskDb db, TextHistory history, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Office { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int N { get; set; }

    /// <summary>The newest version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Office TheOffice { get; private set; } = null!;

    public OfficeTextVersion Shown { get; private set; } = null!;

    public TextHistory.Line Stand { get; private set; } = new(0, null, null, null);

    public string? Who { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        Version = Stand.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => edit.RestoreAsync(Office, Key, N, Version, me.Actor, cancel),
            () => (TextTitles.HistoryAddress(Office, Key), $"„{TextTitles.OfAny(Key)}“: {TextTitles.Version(N)} gilt wieder."), cancel)
        : NotFound();

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        Version = Stand.Number;
        ModelState.Remove(nameof(Version));
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id) || !EditOffice.Keys.Append(OfficeContact.Key).Contains(Key)
            || await history.OneAsync(office, Key, N, cancel) is not { } shown)
        {
            return false;
        }

        (TheOffice, Shown, Stand) = (office, shown, await history.StandAsync(office, Key, cancel));
        Who = await db.Users.Where(p => p.Id == shown.ChangedById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
        return true;
    }
}
