using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Features.Tasks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>The lists that a draft is sorted by.</summary>
public sealed class DraftLists(DeskDb db, SelfCheckCatalogue catalogue, TimeProvider time)
{
    private const int MostInstruments = 60;

    public sealed record Lists(TermNames Terms, IReadOnlyList<SelectListItem> Criteria, IReadOnlyList<SelectListItem> Instruments);

    public async Task<Lists> ReadAsync(CancellationToken cancel)
    {
        var instruments = await db.KnowledgeEntries.AsNoTracking().Where(e => e.Kind == KnowledgeKind.Instrument && e.State == KnowledgeState.Published)
            .OrderBy(e => e.Title).Take(MostInstruments).Select(e => new SelectListItem(e.Title, e.Slug)).ToListAsync(cancel);
        var criteria = catalogue.Current(time.GetUtcNow()).Criteria.Select(c => new SelectListItem(c.Name, c.Code)).ToList();
        return new Lists(await TermNames.ReadAsync(db, cancel), criteria, instruments);
    }
}
