using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>An interim reply at any time, from the case itself: no task has to ask for it.</summary>
public sealed class SendInterim(Desk desk, DeskDb db, InterimReply interim)
{
    /// <param name="number">the case</param>
    /// <param name="text">what the applicant reads</param>
    /// <param name="expectedOn">see <see cref="InterimReply"/></param>
    /// <param name="version">the case's version that the person saw; null does not look</param>
    /// <param name="by">an advisor or supervisor of the office</param>
    /// <param name="cancel">gives up</param>
    public Task RunAsync(string number, string? text, string? expectedOn, int? version, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
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
                var last = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == theCase.Id).OrderByDescending(e => e.Sequence).FirstAsync(cancel);
                throw new RuleBroken("case.moved-on") { Conflict = new Conflict(last.ActorName, EntryKinds.German(last.Kind), last.At) };
            }

            await interim.SayAsync(theCase, text, expectedOn, await desk.ActAsync(by, theCase, now, cancel), cancel);
        }, cancel);
}
