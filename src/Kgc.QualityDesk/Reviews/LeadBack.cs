using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Reviews;

/// <summary>A review that its expert will not do goes back to the advisor, who names somebody else or does without. Its own task goes on waiting.</summary>
public sealed class LeadBack(MailWriter mail)
{
    internal async Task RunAsync(Case theCase, DeskTask task, string kind, string? reason, Act act, CancellationToken cancel)
    {
        var review = theCase.EndReview(task, act, reason, kind == EntryKinds.ReviewRecused);
        task.BecomeFree();
        theCase.Record(kind, act, new { expert = review?.By ?? act.By.Name, task = task.Title, reason });
        if (theCase.Tasks.Exists(t => t.Type == TaskTypes.NameExpert && t.State == TaskState.Open && t.Input == task.PublicId))
        {
            return;
        }

        var advisor = theCase.Advisor is { IsActive: true } someone ? someone : null;
        var naming = new DeskTask
        {
            PublicId = Guid.CreateVersion7().ToString("N"), OfficeId = theCase.OfficeId, Type = TaskTypes.NameExpert,
            Title = TaskTypes.German(TaskTypes.NameExpert), Role = Roles.Advisor, AssigneeId = advisor?.Id, Assignee = advisor,
            AssignedAt = advisor is null ? null : act.At, OpenedAt = act.At, DueAt = act.Clock.Calendar.DueAfter(act.At, 1), Input = task.PublicId,
        };
        theCase.Tasks.Add(naming);
        if (advisor is not null && advisor.Id != act.By.PersonId)
        {
            await mail.TaskAssignedAsync(theCase, naming, advisor, act.At, cancel);
        }
    }
}
