using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>
    /// Gives the case to somebody of its office, with the tasks of the advisor that nobody works on yet. Advisors hand on their own and
    /// unassigned cases, supervisors all of the office. An approval stays where it is: it is not the advisor's.
    /// </summary>
    public CaseEntry GiveTo(Act act, Person advisor)
    {
        EnsureMayGive(act.By);
        var before = AdvisorId;
        (Advisor, AdvisorId) = (advisor, advisor.Id);
        foreach (var task in Tasks.Where(t => t.State == TaskState.Open && t.Role == Roles.Advisor && t.Type != TaskTypes.ApproveResponse
            && (t.AssigneeId is null || t.AssigneeId == before)))
        {
            task.Assign(act, advisor.Id, suits: true);
            task.Assignee = advisor;
        }

        return Record(EntryKinds.CaseAssigned, act, new { to = advisor.DisplayName });
    }

    public void EnsureMayGive(Actor by)
    {
        EnsureOpen();
        EnsureAdvises(by);
        if (!MayGive(by, OfficeId, AdvisorId))
        {
            throw new RuleBroken("case.not-yours");
        }
    }

    internal static bool MayGive(Actor by, int officeId, int? advisorId) =>
        by.Supervises(officeId) || advisorId is null || advisorId == by.PersonId;
}
