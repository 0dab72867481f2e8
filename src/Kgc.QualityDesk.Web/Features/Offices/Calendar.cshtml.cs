using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>Days on which an office is closed, besides the holidays of its Land.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class CalendarModel(EditOffice edit, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record DayInput
    {
        [Display(Name = "Tag")]
        public DateOnly? Day { get; init; }

        [Display(Name = "Jedes Jahr an diesem Tag")]
        public bool Yearly { get; init; }

        [StringLength(EditOffice.ReasonLength), Display(Name = "Grund")]
        public string? Reason { get; init; }
    }

    [FromRoute]
    public string Office { get; set; } = "";

    [BindProperty]
    public DayInput Input { get; set; } = new();

    public Office TheOffice { get; private set; } = null!;

    public IReadOnlyList<OfficeClosingDay> Days =>
        [.. TheOffice.ClosingDays.OrderBy(d => d.Year ?? 0).ThenBy(d => d.Month).ThenBy(d => d.Day)];

    private string Here => $"/desk/verwaltung/kalender/{Office}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FoundAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        if (Input.Day is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Input.Day", "Bitte geben Sie den Tag an.");
        }

        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Bitte geben Sie einen Grund an, zum Beispiel Betriebsausflug.");
        }

        return await TryAsync(() => edit.AddClosingDayAsync(Office, Input.Day!.Value, Input.Yearly, Input.Reason, me.Actor, cancel),
            () => (Here, "Der Schließtag ist eingetragen."), cancel);
    }

    // Names that no field of the other form bears: without its prefix in the request, that form would read them too.
    public async Task<IActionResult> OnPostRemoveAsync(int? inYear, int inMonth, int onDay, CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => edit.RemoveClosingDayAsync(Office, inYear, inMonth, onDay, me.Actor, cancel), () => (Here, "Der Schließtag ist entfernt."), cancel)
        : NotFound();

    protected override Task LoadAsync(CancellationToken cancel) => FoundAsync(cancel);

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().Include(o => o.ClosingDays).SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id))
        {
            return false;
        }

        TheOffice = office;
        return true;
    }
}
