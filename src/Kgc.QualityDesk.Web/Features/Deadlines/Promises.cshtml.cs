using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Deadlines;

/// <summary>An office's service promises in their order.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class PromisesModel(EditPromises edit, DeskDb db, CurrentActor me) : DeskPage
{
    private const int LatestChanges = 10;

    [FromRoute]
    public string Office { get; set; } = "";

    public Office TheOffice { get; private set; } = null!;

    public IReadOnlyList<ServicePromise> Rows { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await MayAsync(cancel))
        {
            return NotFound();
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(string id, int version, bool up, CancellationToken cancel) => await MayAsync(cancel)
        ? await TryAsync(() => edit.MoveAsync(Office, id, up, version, me.Actor, cancel),
            () => ($"/desk/verwaltung/zusagen/{Office}", "Die Reihenfolge ist geändert."), cancel)
        : NotFound();

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await edit.ListAsync(Office, me.Actor, cancel);
        Changes = await db.AuditAsync(EditPromises.Subject(Office), LatestChanges, cancel);
    }

    private async Task<bool> MayAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id))
        {
            return false;
        }

        TheOffice = office;
        return true;
    }
}
