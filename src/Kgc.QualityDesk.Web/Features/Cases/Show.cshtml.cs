using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Live;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Everything about a case on one page. An expert sees question, classification and their own review.</summary>
[Authorize(Policy = Policies.Staff), Live]
public sealed class ShowModel(CaseSheets sheets, ChangeCase change, RenewTracking renew, CurrentActor me) : DeskPage
{
    public sealed record ClassificationInput
    {
        [Display(Name = "Thema")]
        public string? Topic { get; init; }

        [Display(Name = "Lebenswelt")]
        public string? Setting { get; init; }

        [Display(Name = "Phase")]
        public string? Phase { get; init; }

        [Display(Name = "Priorität")]
        public Priority Priority { get; init; }
    }

    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public ClassificationInput Classification { get; set; } = new();

    /// <summary>The case's version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, StringLength(QuestionRules.BodyLength), Display(Name = "Neuer Vermerk", Description = "Nur für die Stelle. Ratsuchende und Fachpersonen sehen Vermerke nicht. Mit @Name erreichen Sie jemanden aus der Stelle.")]
    public string? Note { get; set; }

    /// <summary>A topic that similar cases bear, taken over by a click; nothing is saved by that.</summary>
    [BindProperty]
    public string? Suggestion { get; set; }

    /// <summary>What the timeline is narrowed to.</summary>
    [FromQuery(Name = "verlauf")]
    public string? Group { get; set; }

    [FromQuery(Name = "ganz")]
    public bool IsWhole { get; set; }

    public Timeline Timeline => new(Sheet.Timeline, Group, IsWhole);

    public CaseSheet Sheet { get; private set; } = null!;

    public bool IsEditing { get; private set; }

    private string Here => $"/desk/faelle/{Number}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        if (Sheet.Full is { } theCase)
        {
            Classification = new() { Topic = theCase.Topic, Setting = theCase.Setting, Phase = theCase.Phase, Priority = theCase.Priority };
            Version = theCase.Version;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostClassifyAsync(CancellationToken cancel)
    {
        IsEditing = true;
        var input = new ChangeCase.Classification(Classification.Topic, Classification.Setting, Classification.Phase, Classification.Priority);
        return await FoundAsync(cancel)
            ? await TryAsync(() => change.ClassifyAsync(Number, Version, input, me.Actor, cancel), () => (Here + "#einordnung", "Die Einordnung ist geändert."), cancel)
            : NotFound();
    }

    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel) || Sheet.Full is null)
        {
            return NotFound();
        }

        IsEditing = true;
        Classification = Classification with { Topic = Suggestion };
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => change.AddNoteAsync(Number, Note, me.Actor, cancel), () => (Here + "#vermerke", "Der Vermerk ist gespeichert."), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => renew.RunAsync(Number, me.Actor, cancel), () => (Here + "#kontakt", "Der alte Link ist gesperrt, ein neuer ist unterwegs."), cancel)
        : NotFound();

    protected override string FieldName(string field) =>
        field == "text" ? nameof(Note) : "Classification." + char.ToUpperInvariant(field[0]) + field[1..];

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict && Sheet.Full is { } fresh)
        {
            Version = fresh.Version;
        }
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Number, me.Actor, cancel) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        return true;
    }
}
