using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Tells the applicant that it takes longer, and until when.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class InterimModel(CaseSheets sheets, SendInterim interim, CurrentActor me) : DeskPage
{
    public sealed record InterimInput
    {
        [StringLength(QuestionRules.BodyLength), Display(Name = "Nachricht")]
        public string? Text { get; init; }

        [Display(Name = "Voraussichtlich beantwortet am", Description = "Leer: die zugesagte Frist, oder ein kurzer neuer Termin, wenn sie vorbei ist.")]
        public DateOnly? ExpectedOn { get; init; }
    }

    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public InterimInput Input { get; set; } = new();

    /// <summary>The case's version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CaseSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        Version = Sheet.Full!.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(
            () => interim.RunAsync(Number, Input.Text, Input.ExpectedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Version, me.Actor, cancel),
            () => ($"/desk/faelle/{Number}#nachrichten", "Die Zwischennachricht ist gesendet."), cancel)
        : NotFound();

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Sheet.Full!.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    /// <summary>A named expert sees the case, but not this.</summary>
    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Number, me.Actor, cancel) is not { Full: not null } sheet)
        {
            return false;
        }

        Sheet = sheet;
        return true;
    }
}
