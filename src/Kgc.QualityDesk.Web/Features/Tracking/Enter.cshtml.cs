using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>The way to one's case: by the link of the mail, or by having it mailed again. Never says which numbers exist.</summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Guess)]
public sealed class EnterModel(LostLinks links) : DeskPage
{
    [BindProperty(Name = nameof(Input))]
    public TrackingForms.LinkForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TryAsync(
            () => EvenAnswer.RunAsync(() => links.SendAsync(Input.Number!, cancel), cancel),
            () => ("/status", "Wenn es zu diesem Aktenzeichen eine Anfrage gibt, haben wir den Link an die E-Mail-Adresse der Anfrage geschickt."),
            cancel);

    protected override Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;
}
