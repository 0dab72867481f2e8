using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.People;

/// <summary>Who may see what, as a query scope: what is outside does not exist (404), in pages, API, search and counts alike.</summary>
public static class Access
{
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor by)
    {
        var offices = AdvisedOffices(by);
        if (offices.Length > 0 && !by.Is(Roles.Expert))
        {
            return cases.Where(c => offices.Contains(c.OfficeId));
        }

        var me = by.PersonId ?? 0;
        var seen = Or<Case>(
            c => offices.Contains(c.OfficeId) || c.Reviews.Any(r => r.ExpertId == me) || c.Tasks.Any(t => t.AssigneeId == me && t.Role == Roles.Expert),
            by.StandsInFor.Select(away => (Expression<Func<Case, bool>>)(c =>
                c.Tasks.Any(t => t.Role == Roles.Expert && t.State == TaskState.Open && t.AssigneeId == away.PersonId && t.OfficeId == away.OfficeId))));
        return cases.Where(seen);
    }

    /// <summary>
    /// Cases that this person sees as a whole, not only as the expert who was asked. Who is both sees the whole once all experts
    /// have answered.
    /// </summary>
    public static IQueryable<Case> AdvisedBy(this IQueryable<Case> cases, Actor by)
    {
        var offices = AdvisedOffices(by);
        var advised = cases.Where(c => offices.Contains(c.OfficeId));
        return by.Is(Roles.Expert) ? advised.SightedFor(by) : advised;
    }

    /// <summary>
    /// The same cases in parts that an index has in order: one part for each office, one for what somebody was named in. Together they
    /// are what <see cref="VisibleTo(IQueryable{Case}, Actor)"/> shows; a case may be in two.
    /// </summary>
    public static IReadOnlyList<IQueryable<Case>> CasePartsFor(this DeskDb db, Actor by)
    {
        var parts = AdvisedOffices(by).Select(office => db.Cases.Where(c => c.OfficeId == office)).ToList();
        if (parts.Count == 0 || by.Is(Roles.Expert))
        {
            parts.Add(NamedIn(db, by));
        }

        return parts;
    }

    /// <summary>The same cases for lists: an expert's few are found from their reviews, not by trying every case.</summary>
    public static IQueryable<Case> CasesListedFor(this DeskDb db, Actor by) =>
        AdvisedOffices(by).Length > 0 ? db.Cases.VisibleTo(by) : NamedIn(db, by);

    public static IQueryable<DeskTask> VisibleTo(this IQueryable<DeskTask> tasks, Actor by)
    {
        var advised = AdvisedOffices(by);
        var expertIn = by.Is(Roles.Expert) ? by.OfficeIds.ToArray() : [];
        var me = by.PersonId ?? 0;
        if (advised.Length > 0 && !by.Is(Roles.Expert))
        {
            return tasks.Where(t => advised.Contains(t.OfficeId));
        }

        return tasks.Where(Or<DeskTask>(
            t => (advised.Contains(t.OfficeId)
                    && ((t.Type != TaskTypes.ExpertReview && t.Type != TaskTypes.NameExpert) || !t.Case!.Reviews.Any(r => r.ExpertId == me)
                        || !t.Case.Reviews.Any(r => r.SubmittedAt == null && r.HandedBackAt == null)))
                || (t.Role == Roles.Expert && t.AssigneeId == me)
                || (t.Role == Roles.Expert && t.EndedById == me)
                || (t.Role == Roles.Expert && t.AssigneeId == null && t.Type != TaskTypes.ExpertReview && expertIn.Contains(t.OfficeId)),
            by.StandsInFor.Select(away => (Expression<Func<DeskTask, bool>>)(t =>
                t.Role == Roles.Expert && t.State == TaskState.Open && t.AssigneeId == away.PersonId && t.OfficeId == away.OfficeId
                // Who reviews the case too must not learn whether the other has answered.
                && (t.Type != TaskTypes.ExpertReview || !t.Case!.Reviews.Any(r => r.ExpertId == me))))));
    }

    /// <summary>A person's own tasks, and those of whom they stand in for today.</summary>
    public static IQueryable<DeskTask> DoneBy(this IQueryable<DeskTask> tasks, Actor by)
    {
        var me = by.PersonId ?? 0;
        return tasks.Where(Or<DeskTask>(t => t.AssigneeId == me, by.StandsInFor.Select(away =>
            (Expression<Func<DeskTask, bool>>)(t => t.AssigneeId == away.PersonId && t.OfficeId == away.OfficeId))));
    }

    /// <summary>Tasks that this person may take: open, unassigned, of a role they serve. A review is for the named person only.</summary>
    public static IQueryable<DeskTask> OpenFor(this IQueryable<DeskTask> tasks, Actor by)
    {
        var roles = Roles.All.Where(r => by.Is(r) || (r == Roles.Advisor && by.Is(Roles.Supervisor))).ToArray();
        var offices = by.OfficeIds.ToArray();
        var me = by.PersonId ?? 0;
        return tasks.Where(t => t.State == TaskState.Open && t.AssigneeId == null
            && offices.Contains(t.OfficeId) && roles.Contains(t.Role)
            && t.Type != TaskTypes.ExpertReview
            && ((t.Type != TaskTypes.ApproveResponse && t.Type != TaskTypes.ApproveAddendum)
                || (!t.Case!.Revisions.Any(r => r.AuthorId == me || r.InsteadOfId == me || (r.SentAt == null && r.Approvals.Any(a => a.PersonId == me && a.VoidedAt == null))) && !t.Case.Reviews.Any(r => r.ExpertId == me)
                    && !t.Case.Tasks.Any(d => d.RepresentedId == me && (d.Type == TaskTypes.DraftResponse || d.Type == TaskTypes.DraftAddendum)))));
    }

    private static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> first, IEnumerable<Expression<Func<T, bool>>> others) =>
        others.Aggregate(first, (all, next) => Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(all.Body, new Swap(next.Parameters[0], all.Parameters[0]).Visit(next.Body)), all.Parameters[0]));

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    private static IQueryable<Case> NamedIn(DeskDb db, Actor by)
    {
        var me = by.PersonId;
        var named = db.Reviews.Where(r => r.ExpertId == me).Select(r => r.CaseId)
            .Union(db.Tasks.Where(t => t.AssigneeId == me && t.Role == Roles.Expert).Select(t => t.CaseId));
        foreach (var away in by.StandsInFor)
        {
            named = named.Union(db.Tasks.Where(t => t.Role == Roles.Expert && t.State == TaskState.Open && t.AssigneeId == away.PersonId && t.OfficeId == away.OfficeId)
                .Select(t => t.CaseId));
        }

        return db.Cases.Where(c => named.Contains(c.Id));
    }

    private static int[] AdvisedOffices(Actor by) =>
        by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? [.. by.OfficeIds] : [];
}
