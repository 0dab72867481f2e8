using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Wiedervorlage: look at the case again on a day.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class FollowUpModel(FollowUps followUps, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record FollowUpInput
    {
        [Display(Name = "Wiedervorlage am")]
        public DateOnly? On { get; init; }

        [StringLength(Case.FollowUpLength), Display(Name = "Worum geht es dann?")]
        public string? Reason { get; init; }
    }

    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => followUps.SetAsync(Number, new FollowUps.Input(Input.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Input.Reason, Version), Me, cancel),
        () => (TheCase, "Die Wiedervorlage ist gesetzt."), cancel);

    public Task<IActionResult> OnPostDoneAsync(CancellationToken cancel) => ActAsync(
        () => followUps.DoneAsync(Number, Version, Me, cancel), () => (TheCase, "Die Wiedervorlage ist erledigt."), cancel);

    protected override Task ShowAsync(CancellationToken cancel)
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            Input = new() { On = Head.FollowUpOn, Reason = Head.FollowUpReason };
        }

        return Task.CompletedTask;
    }
}
