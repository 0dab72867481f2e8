using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Barriers;

/// <summary>Number, date, and where to complain when the answer does not satisfy.</summary>
[AllowAnonymous]
public sealed class ThanksModel(DeskDb db, ApplicantLinks links, OfficeTexts texts) : PageModel
{
    public ReceivedCase Received { get; private set; } = null!;

    public string Enforcement { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await ReceivedCase.FindAsync(db, links, CaseType.BarrierReport, token, cancel) is not { } found)
        {
            return NotFound();
        }

        Received = found;
        Enforcement = await texts.OfAsync(found.Office, OfficeTexts.Enforcement, cancel);
        return Page();
    }
}
