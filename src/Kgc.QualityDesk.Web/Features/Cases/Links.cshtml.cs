using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>What the case has to do with others: what was done, by whom, and how it is undone.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class LinksModel(LinksModel.Acts acts, TimeProvider time, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record Acts(LinkCases Link, MergeCases Merge, SplitCase Split, FindLinks Find, MergePreview Preview);

    [BindProperty, StringLength(32), Display(Name = "Anderer Fall", Description = "Nummer, zum Beispiel KGC-TH-2026-00042.")]
    public string? To { get; set; }

    [BindProperty, Display(Name = "Wie hängen sie zusammen?")]
    public string? Kind { get; set; } = "related";

    [BindProperty, StringLength(CaseLink.NoteLength), Display(Name = "Bemerkung")]
    public string? Note { get; set; }

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("verwandt", CaseLinkKind.Related.Kebab()), new("Dieser Fall ist eine Folgefrage zum anderen", CaseLinkKind.FollowUpQuestion.Kebab()),
        new("gleiches Vorhaben", CaseLinkKind.SameProject.Kebab()),
    ];

    public IReadOnlyList<LinkRow> Rows { get; private set; } = [];

    /// <summary>Set while the case is merged into another.</summary>
    public MergePreview.Undoing? Undoing { get; private set; }

    public bool CanUndoSplit { get; private set; }

    private string Here => $"{TheCase}/verbindungen";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => acts.Link.RunAsync(Number, new LinkCases.Input(To, Kind, Note, null), Me, cancel), () => (Here, "Die Fälle sind verknüpft."), cancel);

    public Task<IActionResult> OnPostRemoveAsync(string link, CancellationToken cancel) => ActAsync(
        () => acts.Link.UndoAsync(Number, link, Me, cancel), () => (Here, "Die Verknüpfung ist entfernt."), cancel);

    public Task<IActionResult> OnPostTakeApartAsync(CancellationToken cancel) => ActAsync(
        () => acts.Merge.UndoAsync(Number, Version, Me, cancel), () => (Here, "Die Zusammenführung ist rückgängig gemacht. Der Fall steht wieder für sich."), cancel);

    public Task<IActionResult> OnPostUndoSplitAsync(CancellationToken cancel) => ActAsync(
        () => acts.Split.UndoAsync(Number, Version, Me, cancel), () => (Here, "Die Abtrennung ist rückgängig gemacht. Die ratsuchende Person wird benachrichtigt."), cancel);

    protected override string FieldName(string field) => char.ToUpperInvariant(field[0]) + field[1..];

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Rows = await acts.Find.OfCaseAsync(Number, Me, cancel);
        Undoing = await acts.Preview.OfUndoAsync(Number, Me, time.GetUtcNow(), cancel);
        CanUndoSplit = await acts.Split.CanUndoAsync(Number, Me, cancel);
    }
}
