using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>Every version of a text, the newest first, and the difference of any two of them, line by line.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class HistoryModel(DeskDb db, TextHistory history, CurrentActor me) : PageModel
{
    [FromRoute]
    public string Office { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The two versions to compare; by default the newest and the one before.</summary>
    [BindProperty(SupportsGet = true, Name = "von")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "bis")]
    public int? To { get; set; }

    /// <summary>Only versions below this number are listed.</summary>
    [BindProperty(SupportsGet = true, Name = "vor")]
    public int? Before { get; set; }

    public Office TheOffice { get; private set; } = null!;

    public IReadOnlyList<TextHistory.Line> Versions { get; private set; } = [];

    public bool HasMore { get; private set; }

    public IReadOnlyList<DifferenceLine>? Difference { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id) || !EditOffice.Keys.Append(OfficeContact.Key).Contains(Key))
        {
            return NotFound();
        }

        TheOffice = office;
        var lines = await history.ListAsync(office, Key, Before, cancel);
        HasMore = lines.Count > TextHistory.PageSize;
        Versions = [.. lines.Take(TextHistory.PageSize)];
        To ??= Versions.Count > 0 ? Versions[0].Number : 0;
        From ??= Math.Max(0, To.Value - 1);
        if (From == To)
        {
            return Page();
        }

        var (old, fresh) = (await history.OneAsync(office, Key, From.Value, cancel), await history.OneAsync(office, Key, To.Value, cancel));
        if (old is null || fresh is null)
        {
            return NotFound();
        }

        Difference = DifferenceLine.Of(LineDifference.Between(old.Markdown, fresh.Markdown));
        return Page();
    }

    public IEnumerable<SelectListItem> Choices(int? chosen) => Versions.Select(v => v.Number).Concat([From!.Value, To!.Value]).Distinct().OrderDescending()
        .Select(n => new SelectListItem(TextTitles.Version(n), $"{n}", n == chosen));
}
