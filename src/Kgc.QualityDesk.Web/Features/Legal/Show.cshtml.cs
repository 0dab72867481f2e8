using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Legal;

/// <summary>Privacy notice, imprint and accessibility statement: first which office, then its text.</summary>
[AllowAnonymous]
public sealed class ShowModel(DeskDb db, OfficeTexts texts) : PageModel
{
    public IReadOnlyList<Office> Offices { get; private set; } = [];

    /// <summary>Null while the visitor has still to choose.</summary>
    public Office? Office { get; private set; }

    public string? Markdown { get; private set; }

    public string Topic { get; private set; } = "";

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string topic, string? office, CancellationToken cancel)
    {
        Topic = topic.ToLowerInvariant();
        var key = Topic switch { "datenschutz" => OfficeTexts.Privacy, "impressum" => OfficeTexts.Imprint, _ => OfficeTexts.Accessibility };
        Heading = OfficeTexts.Keys.Single(k => k.Key == key).Title;
        Offices = await db.Offices.AsNoTracking().OrderByDescending(o => o.LandName).ToListAsync(cancel);
        if (office is null)
        {
            return Page();
        }

        Office = Offices.SingleOrDefault(o => o.Code.Equals(office, StringComparison.OrdinalIgnoreCase));
        if (Office is null)
        {
            return NotFound();
        }

        Markdown = await texts.OfAsync(Office, key, cancel);
        return Page();
    }
}
