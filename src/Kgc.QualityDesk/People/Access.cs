using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.People;

/// <summary>Who may see what, as a query scope: what is outside does not exist (404), in pages, API, search and counts alike.</summary>
public static class Access
{
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor by)
    {
        var offices = AdvisedOffices(by);
        var me = by.PersonId;
        return offices.Length > 0 && !by.Is(Roles.Expert)
            ? cases.Where(c => offices.Contains(c.OfficeId))
            : cases.Where(c => offices.Contains(c.OfficeId)
                || c.Reviews.Any(r => r.ExpertId == me)
                || c.Tasks.Any(t => t.AssigneeId == me && t.Role == Roles.Expert));
    }

    /// <summary>Cases that this person sees as a whole, not only as the expert who was asked.</summary>
    public static IQueryable<Case> AdvisedBy(this IQueryable<Case> cases, Actor by)
    {
        var offices = AdvisedOffices(by);
        return cases.Where(c => offices.Contains(c.OfficeId));
    }

    /// <summary>The same cases for lists: an expert's few are found from their reviews, not by trying every case.</summary>
    public static IQueryable<Case> CasesListedFor(this DeskDb db, Actor by)
    {
        if (AdvisedOffices(by).Length > 0)
        {
            return db.Cases.VisibleTo(by);
        }

        var me = by.PersonId;
        var named = db.Reviews.Where(r => r.ExpertId == me).Select(r => r.CaseId)
            .Union(db.Tasks.Where(t => t.AssigneeId == me && t.Role == Roles.Expert).Select(t => t.CaseId));
        return db.Cases.Where(c => named.Contains(c.Id));
    }

    public static IQueryable<DeskTask> VisibleTo(this IQueryable<DeskTask> tasks, Actor by)
    {
        var advised = AdvisedOffices(by);
        var expertIn = by.Is(Roles.Expert) ? by.OfficeIds.ToArray() : [];
        var me = by.PersonId;
        if (advised.Length > 0 && !by.Is(Roles.Expert))
        {
            return tasks.Where(t => advised.Contains(t.OfficeId));
        }

        return tasks.Where(t => advised.Contains(t.OfficeId)
            || (t.Role == Roles.Expert && t.AssigneeId == me)
            || (t.Role == Roles.Expert && t.EndedById == me)
            || (t.Role == Roles.Expert && t.AssigneeId == null && t.Type != TaskTypes.ExpertReview && expertIn.Contains(t.OfficeId)));
    }

    /// <summary>Tasks that this person may take: open, unassigned, of a role they serve. A review is for the named person only.</summary>
    public static IQueryable<DeskTask> OpenFor(this IQueryable<DeskTask> tasks, Actor by)
    {
        var roles = Roles.All.Where(r => by.Is(r) || (r == Roles.Advisor && by.Is(Roles.Supervisor))).ToArray();
        var offices = by.OfficeIds.ToArray();
        var me = by.PersonId;
        return tasks.Where(t => t.State == TaskState.Open && t.AssigneeId == null
            && offices.Contains(t.OfficeId) && roles.Contains(t.Role)
            && t.Type != TaskTypes.ExpertReview
            && (t.Type != TaskTypes.ApproveResponse
                || (!t.Case!.Revisions.Any(r => r.AuthorId == me) && !t.Case.Reviews.Any(r => r.ExpertId == me))));
    }

    private static int[] AdvisedOffices(Actor by) =>
        by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? [.. by.OfficeIds] : [];
}
