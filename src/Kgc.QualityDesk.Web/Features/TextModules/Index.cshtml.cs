using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.TextModules;

/// <summary>The text modules of one's own offices.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(FindTextModules find, DeskDb db, CurrentActor me) : PageModel
{
    [FromQuery(Name = "stelle")]
    public string? Office { get; set; }

    [FromQuery(Name = "thema")]
    public string? Topic { get; set; }

    public IReadOnlyList<FindTextModules.Row> Rows { get; private set; } = [];

    public IReadOnlyList<Office> Offices { get; private set; } = [];

    public TermNames Terms { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var own = me.Actor.OfficeIds.Where(me.Actor.Advises).ToArray();
        Offices = await db.Offices.AsNoTracking().Where(o => own.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(cancel);
        Terms = await TermNames.ReadAsync(db, cancel);
        Rows = await find.ListAsync(Blank(Office), Blank(Topic), activeOnly: false, me.Actor, cancel);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
