using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>What a case's deadline timer does: tells the named role of every date that is near or past as of now, once.</summary>
public sealed class RaiseAlarms(StaffDirectory staff, MailWriter mail, ApplicantLinks links)
{
    internal async Task RunAsync(Case theCase, Act act, CancellationToken cancel)
    {
        // The save arms the timer anew, for whatever is still to come. A case that rests waits until it is resumed.
        (theCase.AlarmAt, theCase.DatesMoved) = (null, true);
        var due = theCase.AlarmsAt(act.At, act.Clock).Where(alarm => alarm.At <= act.At).ToList();
        // A desk that slept for a week does not first warn of a date and then say that it has passed.
        foreach (var alarm in due.GroupBy(alarm => alarm.Date).Select(ofDate => ofDate.MaxBy(alarm => alarm.Kind)!))
        {
            var assignee = await AssigneeAsync(theCase, alarm.Role, cancel);
            var task = theCase.Raise(alarm, assignee, act);
            await TellAsync(theCase, task, act, cancel);
        }
    }

    /// <summary>Work for advisors goes to the case's own one, if that person still works there.</summary>
    private async Task<Person?> AssigneeAsync(Case theCase, string role, CancellationToken cancel) =>
        role == Roles.Advisor && theCase.Advisor?.Email is { Length: > 0 } email ? await staff.SuitableAsync(email, role, theCase.OfficeId, cancel) : null;

    private async Task TellAsync(Case theCase, DeskTask task, Act act, CancellationToken cancel)
    {
        if (task.Assignee is { } assignee)
        {
            await mail.TaskAssignedAsync(theCase, task, assignee, act.At, cancel);
            return;
        }

        var template = task.Type == TaskTypes.DeadlineWarning ? MailTemplates.TaskReminder : MailTemplates.TaskEscalated;
        foreach (var person in (await staff.AllSuitableAsync(task.Role, task.OfficeId, cancel)).FindAll(p => p.WantsAssignmentMail))
        {
            await mail.ToStaffAsync(template, theCase.OfficeId, person, links.StaffFields(theCase, task), act.At, cancel);
        }
    }
}
