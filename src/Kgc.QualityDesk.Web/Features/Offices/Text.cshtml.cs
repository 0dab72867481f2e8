using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>One text of an office: edit, look at it, save it; whoever comes second sees both.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class TextModel(EditOffice edit, DeskDb db, TextHistory history, CurrentActor me) : DeskPage
{
    public sealed record TextInput
    {
        [StringLength(EditOffice.TextLength), Display(Name = "Text")]
        public string? Markdown { get; init; }
    }

    [FromRoute]
    public string Office { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public TextInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Office TheOffice { get; private set; } = null!;

    public OfficeText? Stored { get; private set; }

    public bool IsPreview { get; private set; }

    /// <summary>What holds now: number, who and when.</summary>
    public TextHistory.Line Stand { get; private set; } = new(0, null, null, null);

    /// <summary>The typed text with its fields filled in, for the preview.</summary>
    public string Filled => OfficeTexts.Filled(Input.Markdown ?? EditOffice.DefaultText(Key, Office), TheOffice, OfficeTexts.Default(OfficeTexts.Enforcement, Office));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        Input = new() { Markdown = Stored?.Markdown ?? EditOffice.DefaultText(Key, Office) };
        Version = Stored?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => edit.SaveTextAsync(Office, Key, Input.Markdown, Version, me.Actor, cancel),
            () => ("/desk/verwaltung", $"„{TextTitles.Of(Key)}“ ({TheOffice.LandName}) ist gespeichert."), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        return await ShowAsync(() =>
        {
            TextRules.Checked(Key, Office, Input.Markdown);
            IsPreview = true;
            return Task.CompletedTask;
        }, cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Stored?.Version ?? 0;
        }
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id) || !EditOffice.Keys.Contains(Key))
        {
            return false;
        }

        TheOffice = office;
        Stored = await db.OfficeTexts.AsNoTracking().SingleOrDefaultAsync(t => t.OfficeId == office.Id && t.Key == Key, cancel);
        Stand = await history.StandAsync(office, Key, cancel);
        return true;
    }
}
