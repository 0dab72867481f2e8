using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Loads a case whose reviews somebody wants to change.</summary>
internal static class CaseOfReviews
{
    /// <exception cref="RuleBroken">not-allowed for an expert of the case</exception>
    public static async Task<Case> LoadAsync(Desk desk, DeskDb db, int caseId, Actor by, CancellationToken cancel)
    {
        var theCase = (await desk.LoadAsync(caseId, cancel))!;
        await ReadAsync(db, caseId, cancel);
        return theCase.IsWorkedBy(by) ? theCase : throw new RuleBroken("not-allowed");
    }

    /// <summary>Who reviews what, for a case that is loaded.</summary>
    public static Task ReadAsync(DeskDb db, int caseId, CancellationToken cancel) =>
        db.Reviews.Include(r => r.Expert).Include(r => r.Revision).Where(r => r.CaseId == caseId).LoadAsync(cancel);
}
