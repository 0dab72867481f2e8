using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// Cases in which somebody is one of several experts and not all have answered yet (<see cref="Reviews.Blind"/>): until then a case holds
/// for them no more than for any other expert, even where they advise the office. A note may say what the others said.
/// </summary>
internal static class BlindCases
{
    public static IQueryable<int> Of(DeskDb db, Actor by)
    {
        var me = by.PersonId;
        return db.Reviews.Where(r => r.ExpertId == me
            && db.Reviews.Any(other => other.CaseId == r.CaseId && other.SubmittedAt == null && other.HandedBackAt == null)).Select(r => r.CaseId);
    }
}
