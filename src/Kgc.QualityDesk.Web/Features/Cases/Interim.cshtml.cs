using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Tells the applicant that it takes longer, and until when.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class InterimModel(CaseSheets sheets, SendInterim interim, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record InterimInput
    {
        [StringLength(QuestionRules.BodyLength), Display(Name = "Nachricht")]
        public string? Text { get; init; }

        [Display(Name = "Voraussichtlich beantwortet am", Description = "Leer: die zugesagte Frist, oder ein kurzer neuer Termin, wenn sie vorbei ist.")]
        public DateOnly? ExpectedOn { get; init; }
    }

    [BindProperty]
    public InterimInput Input { get; set; } = new();

    public CaseSheet Sheet { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => interim.RunAsync(Number, Input.Text, Input.ExpectedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Version, Me, cancel),
        () => ($"{TheCase}#nachrichten", "Die Zwischennachricht ist gesendet."), cancel);

    protected override async Task ShowAsync(CancellationToken cancel) => Sheet = await sheets.FindAsync(Number, Me, cancel) ?? Sheet;
}
