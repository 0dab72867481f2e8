using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Deadlines;

/// <summary>One service promise: look, try its condition, save; whoever comes second sees both. The id „neu“ adds one.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class PromiseModel(EditPromises edit, PromisePreview preview, DeskDb db, CurrentActor me) : DeskPage
{
    private const string New = "neu";

    [FromRoute]
    public string Office { get; set; } = "";

    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty]
    public PromiseForm Input { get; set; } = new();

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Office TheOffice { get; private set; } = null!;

    public ServicePromise? Stored { get; private set; }

    /// <summary>On how many open cases the condition holds now.</summary>
    public string? Preview { get; private set; }

    /// <summary>Whether this person sees cases, and with them the page on which conditions are tried.</summary>
    public bool MayTry => me.Actor.Is(Roles.Advisor) || me.Actor.Is(Roles.Supervisor);

    public bool IsNew => Id == New;

    private string List => $"/desk/verwaltung/zusagen/{Office}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        Input = Stored is null ? new() : PromiseForm.Of(Stored);
        Version = Stored?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(
            () => IsNew ? edit.AddAsync(Office, Input.ToInput(), me.Actor, cancel) : edit.ChangeAsync(Office, Id, Input.ToInput(), Version, me.Actor, cancel),
            () => (List, $"Die Zusage „{Input.Name?.Trim()}“ ({TheOffice.LandName}) ist gespeichert."), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) => await FoundAsync(cancel) && !IsNew
        ? await RemoveAsync(cancel)
        : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        // Only the condition is tried; what is missing elsewhere is told when it is saved.
        ModelState.Clear();
        try
        {
            Preview = await preview.TextAsync(Office, Input.Condition, me.Actor, cancel);
        }
        catch (RuleBroken broken) when (broken.Code is "input.invalid" or "condition.invalid" or "condition.too-slow")
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.AddModelError("Input.Condition", broken.Fields.GetValueOrDefault("condition") ?? broken.Message);
        }

        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Stored?.Version ?? 0;
            ModelState.Remove(nameof(Version));
        }
    }

    private Task<IActionResult> RemoveAsync(CancellationToken cancel)
    {
        // The form of this button holds nothing but the version.
        ModelState.Clear();
        Input = PromiseForm.Of(Stored!);
        return TryAsync(() => edit.RemoveAsync(Office, Id, Version, me.Actor, cancel), () => (List, $"Die Zusage „{Stored!.Name}“ ist entfernt."), cancel);
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id))
        {
            return false;
        }

        TheOffice = office;
        Stored = IsNew ? null : await db.ServicePromises.AsNoTracking().SingleOrDefaultAsync(p => p.OfficeId == office.Id && p.PublicId == Id, cancel);
        return IsNew || Stored is not null;
    }
}
