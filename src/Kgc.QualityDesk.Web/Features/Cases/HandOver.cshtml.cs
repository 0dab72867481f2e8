using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Hand the case to the other office, with the applicant's consent or notice, or back to where it came from.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class HandOverModel(HandOverCase handOver, FindHandOvers find, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record HandOverInput
    {
        [Display(Name = "An welche Stelle?")]
        public string? Office { get; init; }

        [StringLength(QuestionRules.CommentLength), Display(Name = "Begründung", Description = "Die ratsuchende Person bekommt diesen Text.")]
        public string? Reason { get; init; }

        [Display(Name = "Was weiß die ratsuchende Person?")]
        public string? Basis { get; init; }

        [StringLength(QuestionRules.CommentLength), Display(Name = "Wie und wann zugestimmt?", Description = "Nur bei Einverständnis, zum Beispiel: am Telefon, 12. März, 10 Uhr.")]
        public string? Consent { get; init; }
    }

    private readonly DeskDb _db = db;

    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    [BindProperty, StringLength(QuestionRules.CommentLength), Display(Name = "Begründung der Rückgabe", Description = "Die ratsuchende Person bekommt diesen Text.")]
    public string? BackReason { get; set; }

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Bases { get; } =
    [
        new("Sie ist einverstanden", ConsentBasis.Consent.Kebab()), new("Sie wird jetzt per E-Mail oder, ohne Adresse, durch uns benachrichtigt", ConsentBasis.Notice.Kebab()),
    ];

    public IReadOnlyList<FindHandOvers.Row> Rows { get; private set; } = [];

    /// <summary>The office that gave the case here, when it can go back there.</summary>
    public string? Origin => Rows.Count > 0 && Rows[0].HandedBackAt is null && Rows[0].To == Head.Office ? Rows[0].From : null;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => handOver.RunAsync(Number, new HandOverCase.Input(Input.Office, Input.Reason, Input.Basis, Input.Consent, Version), Me, cancel),
        () => ("/desk/abgegeben", $"{Number} liegt jetzt bei der anderen Stelle."), cancel);

    public Task<IActionResult> OnPostBackAsync(CancellationToken cancel) => ActAsync(
        () => handOver.BackAsync(Number, BackReason, Version, Me, cancel), () => ("/desk/abgegeben", $"{Number} ist zurückgegeben."), cancel);

    protected override string FieldName(string field) => field == "reason" && RouteData.Values["handler"] as string == "Back" || Request.Query["handler"] == "Back"
        ? nameof(BackReason) : base.FieldName(field);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Rows = await find.OfCaseAsync(Number, Me, cancel);
        Offices = await _db.Offices.AsNoTracking().Where(o => o.Code != Head.Office).OrderBy(o => o.Code).Select(o => new SelectListItem(o.Name, o.Code)).ToListAsync(cancel);
    }
}
