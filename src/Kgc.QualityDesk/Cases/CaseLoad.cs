using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Loads a case with all that its rules look at: one short query per kind of row, each translated once.</summary>
internal static class CaseLoad
{
    private static readonly Compiled<Func<DeskDb, int, CancellationToken, Task<Case?>>> TheCase = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id, CancellationToken cancel) => db.Cases.Include(c => c.Office).Include(c => c.Advisor).SingleOrDefault(c => c.Id == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<Case>>> Merged = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Cases.Where(c => c.MergedIntoId == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<CaseInterval>>> Intervals = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.CaseIntervals.Where(i => i.CaseId == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<Review>>> Reviews = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Reviews.Where(r => r.CaseId == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<ResponseRevision>>> Revisions = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.ResponseRevisions.Include(r => r.Approvals).Include(r => r.Files).ThenInclude(f => f.Attachment).AsSplitQuery().Where(r => r.CaseId == id)));

    private static readonly Compiled<Func<DeskDb, int, IAsyncEnumerable<DeskTask>>> Tasks = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int id) => db.Tasks.Include(t => t.Assignee).Include(t => t.EndedBy).Include(t => t.Represented).Where(t => t.CaseId == id)));

    /// <summary>Null when there is none. The parts find their way into the case's lists by themselves, as tracked rows do.</summary>
    public static async Task<Case?> OfAsync(DeskDb db, int id, CancellationToken cancel)
    {
        if (await TheCase.For(db)(db, id, cancel) is not { } theCase)
        {
            return null;
        }

        await Intervals.For(db)(db, id).AllAsync(cancel);
        var tasks = await Tasks.For(db)(db, id).AllAsync(cancel);
        // A review belongs to a task; an answer is drafted in one.
        if (tasks.Exists(t => t.Type == TaskTypes.ExpertReview))
        {
            await Reviews.For(db)(db, id).AllAsync(cancel);
        }

        if (tasks.Exists(t => TaskTypes.IsDraft(t.Type) || TaskTypes.IsApproval(t.Type)))
        {
            await Revisions.For(db)(db, id).AllAsync(cancel);
        }

        if (theCase.MergedCases > 0)
        {
            await Merged.For(db)(db, id).AllAsync(cancel);
        }

        return theCase;
    }
}
