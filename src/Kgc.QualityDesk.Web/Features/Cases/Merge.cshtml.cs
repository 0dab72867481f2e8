using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Merge this case into another of the office: name it, look at what happens, confirm.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class MergeModel(MergeCases merge, MergePreview preview, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    [BindProperty(SupportsGet = true), StringLength(32), Display(Name = "Zielfall", Description = "Nummer des Falls, in dem weitergearbeitet wird, zum Beispiel KGC-TH-2026-00042.")]
    public string? Into { get; set; }

    [BindProperty]
    public int? IntoVersion { get; set; }

    [BindProperty, StringLength(CaseLink.NoteLength), Display(Name = "Grund", Description = "Steht im Verlauf beider Fälle.")]
    public string? Note { get; set; }

    public MergePreview.Merging? Preview { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => merge.RunAsync(Number, new MergeCases.Input(Into, Version, IntoVersion, Note), Me, cancel),
        () => ($"{TheCase}/verbindungen", $"{Number} ist mit {Into!.Trim().ToUpperInvariant()} zusammengeführt."), cancel);

    protected override string FieldName(string field) => char.ToUpperInvariant(field[0]) + field[1..];

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Into))
        {
            return;
        }

        Preview = await preview.OfAsync(Number, Into, Me, cancel);
        if (Preview is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Into), "Einen Fall mit dieser Nummer gibt es in Ihrer Stelle nicht.");
        }
        else if (Preview is not null)
        {
            ModelState.Remove(nameof(IntoVersion));
            ModelState.Remove(nameof(Version));
            (IntoVersion, Version) = (Preview.Target.Version, Preview.Merged.Version);
        }
    }
}
