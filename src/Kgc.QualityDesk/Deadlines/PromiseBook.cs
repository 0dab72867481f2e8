using System.Collections.Concurrent;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>
/// The promises of every office, read once per edition: the office's row, which every act reads anyway, says which edition holds,
/// so that a change shows at once on every node and an act asks for nothing.
/// </summary>
public sealed class PromiseBook
{
    private readonly ConcurrentDictionary<int, (int Edition, OfficePromises Promises)> _known = new();

    public async Task<OfficePromises> OfAsync(DeskDb db, Office office, CancellationToken cancel)
    {
        if (office.PromiseEdition == 0)
        {
            return OfficePromises.None;
        }

        if (_known.TryGetValue(office.Id, out var known) && known.Edition == office.PromiseEdition)
        {
            return known.Promises;
        }

        var rows = await db.ServicePromises.AsNoTracking().Where(p => p.OfficeId == office.Id && p.IsActive)
            .OrderBy(p => p.SortOrder).ThenBy(p => p.Id).ToListAsync(cancel);
        var needsLists = rows.Exists(p => p.Condition.Length > 0);
        var schema = needsLists ? new CaseSchema(await CaseChoices.ReadAsync(db, office.Id, cancel)) : CaseSchema.Charts;
        var promises = new OfficePromises(schema, rows);
        _known[office.Id] = (office.PromiseEdition, promises);
        return promises;
    }
}
