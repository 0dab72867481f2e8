using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>One review: what the expert was shown, what they said, and for advisors what became of the link.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ShowModel(ReviewQuery query, HandBackReview back, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty, Display(Name = "Gilt so viele Tage"), Range(1, SendExpertLink.MostDays)]
    public int Days { get; set; } = SendExpertLink.Days;

    /// <summary>Why an expert gives it back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool IsRecused { get; set; }

    public ReviewView Review { get; private set; } = null!;

    public IReadOnlyList<ReviewView.Access> Accesses { get; private set; } = [];

    private string Here => $"/desk/pruefungen/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FoundAsync(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel) => IfFoundAsync(
        () => back.RevokeAsync(Id, me.Actor, cancel), () => (Here, "Der Link ist widerrufen. In Ihren Aufgaben steht, dass jemand Neues zu benennen ist."), cancel);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancel) => IfFoundAsync(
        () => back.SendAgainAsync(Id, Days, me.Actor, cancel), () => (Here, "Ein neuer Link ist unterwegs; der alte gilt nicht mehr."), cancel);

    public Task<IActionResult> OnPostHandBackAsync(CancellationToken cancel) => IfFoundAsync(
        () => back.RunAsync(Id, IsRecused, Reason, me.Actor, cancel), () => ("/desk/aufgaben", "Sie haben die Prüfung zurückgegeben. Die Beratung benennt jemand anderen."), cancel);

    protected override async Task LoadAsync(CancellationToken cancel) => await FoundAsync(cancel);

    protected override string FieldName(string field) => field switch
    {
        "reason" => nameof(Reason), _ when field.EndsWith(".days", StringComparison.Ordinal) => nameof(Days), _ => "",
    };

    private async Task<IActionResult> IfFoundAsync(Func<Task> act, Func<(string Url, string Confirmation)> then, CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        return await TryAsync(act, then, cancel);
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await query.FindAsync(Id, me.Actor, cancel) is not { } review)
        {
            return false;
        }

        Review = review;
        Accesses = review.ExternalLink is null ? [] : await query.AccessesAsync(Id, me.Actor, cancel) ?? [];
        return true;
    }
}
