using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Loads a case whose reviews somebody wants to change.</summary>
internal static class CaseOfReviews
{
    /// <exception cref="RuleBroken">not-found outside of what the person sees; not-allowed for an expert of the case</exception>
    public static async Task<Case> LoadAsync(Desk desk, DeskDb db, string number, Actor by, CancellationToken cancel)
    {
        var id = await db.Cases.VisibleTo(by).Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");
        return await LoadAsync(desk, db, id, by, cancel);
    }

    public static async Task<Case> LoadAsync(Desk desk, DeskDb db, int caseId, Actor by, CancellationToken cancel)
    {
        var theCase = (await desk.LoadAsync(caseId, cancel))!;
        await db.Reviews.Include(r => r.Expert).Include(r => r.Revision).Where(r => r.CaseId == caseId).LoadAsync(cancel);
        if (!by.Advises(theCase.OfficeId) || theCase.IsBlind(by))
        {
            throw new RuleBroken("not-allowed");
        }

        return theCase;
    }
}
