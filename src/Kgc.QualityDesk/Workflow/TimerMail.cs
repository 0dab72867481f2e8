using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Reminds whoever has a task (or could take it), and escalates to the office's supervisors.</summary>
public sealed class TimerMail(StaffDirectory staff, MailWriter mail, ApplicantLinks links)
{
    internal async Task WriteAsync(Case theCase, DeskTask task, TimerKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        if (kind == TimerKind.Remind && task.Type == TaskTypes.ExpertReview && task.Assignee is null)
        {
            await OutsiderAsync(theCase, task, now, cancel);
            return;
        }

        var template = kind == TimerKind.Escalate ? MailTemplates.TaskEscalated : MailTemplates.TaskReminder;
        foreach (var person in await RecipientsAsync(task, kind, cancel))
        {
            await mail.ToStaffAsync(template, theCase.OfficeId, person, links.StaffFields(theCase, task), now, cancel);
        }
    }

    /// <summary>Nobody of the office has this review: an expert from outside does, or it waits for the advisor to name somebody.</summary>
    private async Task OutsiderAsync(Case theCase, DeskTask task, DateTimeOffset now, CancellationToken cancel)
    {
        if (theCase.Reviews.Find(r => r.TaskId == task.Id && r.IsAwaited) is { ExternalEmail: { } address } review)
        {
            await mail.ToOutsiderAsync(MailTemplates.ExpertReminder, theCase, address, review.By, links.StaffFields(theCase, task), now, cancel);
        }
    }

    private async Task<List<Person>> RecipientsAsync(DeskTask task, TimerKind kind, CancellationToken cancel)
    {
        if (kind == TimerKind.Escalate)
        {
            return await staff.AllSuitableAsync(Roles.Supervisor, task.OfficeId, cancel);
        }

        return task.Assignee is { } assignee
            ? assignee.WantsAssignmentMail ? [assignee] : []
            : (await staff.AllSuitableAsync(task.Role, task.OfficeId, cancel)).FindAll(p => p.WantsAssignmentMail);
    }
}
