using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// Cases in which somebody is one of several experts and not all have answered yet: until then the others' statements do not exist
/// for them, even where they advise the office.
/// </summary>
internal static class BlindCases
{
    public static IQueryable<int> Of(DeskDb db, Actor by)
    {
        var me = by.PersonId;
        return db.Reviews.Where(r => r.ExpertId == me && r.HandedBackAt == null
            && db.Reviews.Any(other => other.CaseId == r.CaseId && other.SubmittedAt == null && other.HandedBackAt == null)).Select(r => r.CaseId);
    }
}
