using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Loads a case for a change by a member of staff: as they saw it, or they hear who was faster.</summary>
public sealed class SeenCase(Desk desk, DeskDb db)
{
    /// <param name="number">the case</param>
    /// <param name="version">the version that the person saw; null does not look</param>
    /// <param name="by">who</param>
    /// <param name="now">when</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-found, not-allowed (an expert sees cases that the office works), case.moved-on</exception>
    public async Task<(Case Case, Act Act)> LoadAsync(string number, int? version, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var theCase = await desk.LoadAsync(c => c.Number == number, cancel);
        if (theCase is null || !await db.Cases.VisibleTo(by).AnyAsync(c => c.Id == theCase.Id, cancel))
        {
            throw new RuleBroken("not-found");
        }

        if (!theCase.IsWorkedBy(by))
        {
            throw new RuleBroken("not-allowed");
        }

        if (version is not null && version != theCase.Version)
        {
            var last = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == theCase.Id).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);
            throw new RuleBroken("case.moved-on") { Conflict = last is null ? null : new Conflict(last.ActorName, EntryKinds.German(last.Kind), last.At) };
        }

        return (theCase, await desk.ActAsync(by, theCase, now, cancel));
    }
}
