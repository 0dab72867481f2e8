using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Responses;

/// <summary>A sent answer as a letter, or a page that says why there is none.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class LetterModel(FindLetter letters, CurrentActor me) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The answer of the case into which this one is merged.</summary>
    [FromQuery(Name = "gemeinsam")]
    public bool IsShared { get; set; }

    public string WhyNot { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int revision, CancellationToken cancel)
    {
        try
        {
            var letter = await (IsShared ? letters.OfMergedAsync(Number, revision, me.Actor, cancel) : letters.RunAsync(Number, revision, me.Actor, cancel));
            Response.Headers.CacheControl = "no-store";
            return File(letter.Pdf, "application/pdf", letter.FileName);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken broken)
        {
            WhyNot = broken.Message;
            Response.StatusCode = RuleTexts.StatusOf(broken.Code);
            return Page();
        }
    }
}
