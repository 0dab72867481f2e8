using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>The demo's drafts in each state, and what was published of them.</summary>
internal static class PublicationSamples
{
    private const string Advisor = "beratung.th", Supervisor = "leitung.th";

    public static async Task<IReadOnlyList<Sample>> DraftsAsync(DemoWorld world)
    {
        var drafts = await world.Desk.DbAsync(db => db.PublicationDrafts.AsNoTracking().OrderBy(d => d.Id).ToListAsync(WebDesk.Cancel));
        return
        [
            .. drafts.Select(d => new Sample(Advisor, $"/desk/veroeffentlichungen/{d.PublicId}")),
            new(Supervisor, $"/desk/veroeffentlichungen/{drafts.First(d => d.State == PublicationState.Submitted).PublicId}"),
        ];
    }

    public static async Task<IReadOnlyList<Sample>> EntriesAsync(DemoWorld world)
    {
        var slug = await world.Desk.DbAsync(db => db.PublicationDrafts.Where(d => d.State == PublicationState.Published).Select(d => d.Slug).FirstAsync(WebDesk.Cancel));
        return [new(Advisor, $"/desk/veroeffentlichungen/eintrag/{slug}")];
    }
}
