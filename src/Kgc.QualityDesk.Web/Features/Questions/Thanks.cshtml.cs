using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The confirmation. Its address carries the case's secret link token: nobody can guess it, and a reload shows it again.</summary>
[AllowAnonymous, EvenTime]
public sealed class ThanksModel(DeskDb db, ApplicantLinks links, TimeProvider time) : PageModel
{
    public string Number { get; private set; } = "";

    public string Office { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset PromisedAt { get; private set; }

    public string Link { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(token), time.Now());
        var found = await db.Cases.AsNoTracking().Where(c => c.LinkTokenHash == hash && (c.TrackingEndsAt == null || c.TrackingEndsAt > now))
            .Select(c => new { c.Number, Office = c.Office!.Name, c.ReceivedAt, c.PromisedAt, c.HonestPromise, c.TrackingId }).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return NotFound();
        }

        (Number, Office, ReceivedAt, PromisedAt, HonestPromise) = (found.Number, found.Office, found.ReceivedAt, found.PromisedAt, found.HonestPromise);
        Link = links.LinkFor(found.TrackingId);
        return Page();
    }

    /// <summary>What like questions took; null when too few are known.</summary>
    public string? HonestPromise { get; private set; }

    public string Promise => OpenCase.PromiseOf(PromisedAt);
}
