using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Live;

/// <summary>Reads the append-only history for live updates: what came after a line, and who may be told of it.</summary>
internal static class LiveLog
{
    /// <summary>Lines after one, oldest first, along the primary key.</summary>
    public static IQueryable<LiveEvent> After(DeskDb db, long id, int most) =>
        from line in db.CaseEntries.AsNoTracking().Where(e => e.Id > id).OrderBy(e => e.Id).Take(most)
        join theCase in db.Cases on line.CaseId equals theCase.Id
        orderby line.Id
        select new LiveEvent(line.Id, line.CaseId, theCase.OfficeId, theCase.Number, line.Kind, line.ActorName, line.At);

    public static async Task<long> LastAsync(DeskDb db, CancellationToken cancel) => await db.CaseEntries.MaxAsync(e => (long?)e.Id, cancel) ?? 0;

    /// <summary>As <see cref="Access.AdvisedBy"/>: the history of a case is for those who see the case as a whole.</summary>
    public static bool Sees(Actor by, int officeId) => by.Advises(officeId);

    /// <summary>
    /// As <see cref="Access.AdvisedBy"/>: the history of a case is for those who see the case as a whole. Who is an expert too is
    /// not told of reviews: it could be a case in which they must stay blind to the others.
    /// </summary>
    public static bool Sees(Actor by, LiveEvent line) =>
        Sees(by, line.OfficeId) && !(by.Is(Roles.Expert) && EntryKinds.OfReviews.Contains(line.Kind));

    /// <summary>The lines of one save belong to one act: it is told once.</summary>
    public static IReadOnlyList<LiveEvent> Acts(IEnumerable<LiveEvent> lines)
    {
        List<LiveEvent> acts = [];
        Dictionary<(int, DateTimeOffset), int> known = [];
        foreach (var line in lines)
        {
            if (known.TryGetValue((line.CaseId, line.At), out var index))
            {
                acts[index] = acts[index] with { Id = line.Id };
            }
            else
            {
                known[(line.CaseId, line.At)] = acts.Count;
                acts.Add(line);
            }
        }

        return acts;
    }
}
