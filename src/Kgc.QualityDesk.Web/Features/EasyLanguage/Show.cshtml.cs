using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.EasyLanguage;

/// <summary>
/// What the desk does, in Leichte Sprache. Without an office the shipped text shows at once: nobody should have to choose first.
/// </summary>
[AllowAnonymous]
public sealed class ShowModel(DeskDb db, OfficeTexts texts) : PageModel
{
    public IReadOnlyList<Office> Offices { get; private set; } = [];

    /// <summary>Null while no Land is chosen.</summary>
    public Office? Office { get; private set; }

    public string Markdown { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? office, CancellationToken cancel)
    {
        var all = await db.Offices.AsNoTracking().OrderByDescending(o => o.LandName).ToListAsync(cancel);
        Office = all.Find(o => o.Code.Equals(office, StringComparison.OrdinalIgnoreCase));
        if ((office is not null && Office is null) || all.Count == 0)
        {
            return NotFound();
        }

        Offices = Office is null ? all : [Office];
        Markdown = Office is not null ? await texts.OfAsync(Office, OfficeTexts.Easy, cancel)
            : OfficeTexts.Filled(OfficeTexts.Default(OfficeTexts.Easy, all[0].Code), all.MaxBy(o => o.NormalDays)!);
        return Page();
    }
}
