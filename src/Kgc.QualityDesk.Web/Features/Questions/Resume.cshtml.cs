using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The way back to a draft by its code. A wrong code, an expired one and that of a deleted draft look the same and take as long.</summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Guess)]
public sealed class ResumeModel(Walk walk) : PageModel
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte geben Sie den Code ein."), StringLength(100)]
        [Display(Name = "Code", Description = "26 Zeichen, zum Beispiel 7KQ2M-X9D4T-… Groß und klein ist gleich, die Striche können Sie weglassen.")]
        public string? Code { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    /// <summary>A link from a mail only fills in the field: what merely looks at links opens nothing.</summary>
    public void OnGet(string? code) => Input = new Form { Code = code };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        DraftView? view = null;
        var to = "";
        if (ModelState.IsValid)
        {
            await EvenAnswer.RunAsync(async () =>
            {
                view = await walk.Find.ByCodeAsync(Input.Code, cancel);
                to = view is null ? "" : (await walk.ReachAsync(view.Answers, cancel)).AddressIn(view.PublicId);
            }, cancel);
        }

        if (view is not null)
        {
            walk.Open(HttpContext, view.PublicId, view.CodeRound);
            return Redirect(to);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Input.Code", "Zu diesem Code gibt es keine angefangene Frage. Bitte prüfen Sie ihn. Nach 14 Tagen löschen wir angefangene Fragen.");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
