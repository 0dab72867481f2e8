using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Reviews;

/// <summary>
/// Experts stay blind to each other until all have answered (see <see cref="Case.IsBlind"/>, which says the same of a loaded case),
/// also where they advise the same office: then such a case shows them no more than any other expert.
/// </summary>
public static class Blind
{
    /// <summary>The cases in which this person has nothing to be kept from.</summary>
    public static IQueryable<Case> SightedFor(this IQueryable<Case> cases, Actor by)
    {
        var me = by.PersonId ?? 0;
        return cases.Where(c => !c.Reviews.Any(r => r.ExpertId == me) || !c.Reviews.Any(r => r.SubmittedAt == null && r.HandedBackAt == null));
    }
}
