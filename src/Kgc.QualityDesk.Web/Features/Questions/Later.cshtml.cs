using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>How to come back to a draft: its code, to note down or to mail to oneself.</summary>
[EnableRateLimiting(FormLimits.Guess)]
public sealed class LaterModel(Walk walk, MailDraftCode mail) : DraftPage(walk)
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte geben Sie Ihre E-Mail-Adresse an."), StringLength(QuestionRules.EmailLength)]
        [Display(Name = "E-Mail-Adresse", Description = "Nur für diese eine Nachricht. Wir speichern sie nicht.")]
        public string? Email { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public override DraftStep Step => DraftStep.Place;

    public string Code { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ArriveAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancel)
    {
        if (await OfFormAsync(cancel) is null)
        {
            return await WithoutDraftAsync(cancel);
        }

        try
        {
            if (ModelState.IsValid)
            {
                await EvenAnswer.RunAsync(() => mail.RunAsync(Draft, Input.Email, cancel), cancel);
                TempData["Hinweis"] = "Der Code ist unterwegs an die angegebene E-Mail-Adresse.";
                return Redirect($"/frage/{Draft}/spaeter");
            }
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(broken.Fields.Count > 0 ? "Input.Email" : "", broken.Fields.Values.FirstOrDefault() ?? broken.Message);
            Response.StatusCode = RuleTexts.StatusOf(broken.Code);
        }

        Response.StatusCode = Response.StatusCode < StatusCodes.Status400BadRequest ? StatusCodes.Status422UnprocessableEntity : Response.StatusCode;
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostNewAsync(CancellationToken cancel)
    {
        if (await OfFormAsync(cancel) is null)
        {
            return await WithoutDraftAsync(cancel);
        }

        Walk.Open(HttpContext, Draft, await mail.RenewAsync(Draft, cancel));
        TempData["Hinweis"] = "Das ist Ihr neuer Code. Der alte gilt nicht mehr.";
        return Redirect($"/frage/{Draft}/spaeter");
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (await Walk.Find.ViewAsync(Draft, cancel) is { } view)
        {
            (Code, ExpiresAt) = (Walk.CodeOf(view), view.ExpiresAt);
        }
    }
}
