using Kgc.QualityDesk.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>Whether everything that experts were shown is still what they were shown. An erased text is no fault.</summary>
internal static class VerifyRevisions
{
    public static async Task<ILookup<int, ReviewRevision>> LoadAsync(DeskDb db, int from, int to, CancellationToken cancel) =>
        (await db.ReviewRevisions.AsNoTracking().Include(r => r.Files).Where(r => r.CaseId >= from && r.CaseId <= to && r.Body != "").ToListAsync(cancel))
        .ToLookup(r => r.CaseId);

    public static IEnumerable<string> Problems(IEnumerable<ReviewRevision> revisions) => revisions.Where(r => !Secret.Same(r.Hash, r.ComputeHash()))
        .Select(r => $"Die Fassung {r.Number} für die Fachprüfung wurde verändert, nachdem sie festgehalten war.");
}
