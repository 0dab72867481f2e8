using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.DataRequests;

/// <summary>Number and date of a request about one's own data, and what happens next.</summary>
[AllowAnonymous]
public sealed class ThanksModel(DeskDb db, ApplicantLinks links) : PageModel
{
    public ReceivedCase Received { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await ReceivedCase.FindAsync(db, links, CaseType.DataSubjectRequest, token, cancel) is not { } found)
        {
            return NotFound();
        }

        Received = found;
        return Page();
    }
}
