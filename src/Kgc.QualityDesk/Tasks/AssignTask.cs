using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Who works on a task: claim it, give it back, hand it to somebody.</summary>
public sealed class AssignTask(Desk desk, TaskFinder finder, StaffDirectory staff, AssignTask.Parts parts)
{
    public sealed record Parts(MailWriter Mail, LeadBack Back, PassOnReview PassOn);

    public Task ClaimAsync(string publicId, int? version, Actor by, CancellationToken cancel) =>
        RunAsync(publicId, version, by, (theCase, task, act) =>
        {
            task.Claim(act);
            var acted = task.ActedOn(act);
            if (TaskTypes.IsApproval(task.Type))
            {
                theCase.EnsureMayApprove(acted.Persons, TaskTypes.KindOf(task.Type));
            }

            theCase.Record(EntryKinds.TaskClaimed, acted, new { task = task.Title });
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Back to the open tasks. An expert hands a review back this way; an advisor then names somebody else.</summary>
    public Task ReleaseAsync(string publicId, int? version, Actor by, CancellationToken cancel) =>
        RunAsync(publicId, version, by, async (theCase, task, act) =>
        {
            task.Release(act);
            if (task.Type == TaskTypes.ExpertReview)
            {
                await parts.Back.RunAsync(theCase, task, EntryKinds.ReviewHandedBack, null, act, cancel);
            }
            else
            {
                theCase.Record(EntryKinds.TaskReleased, act, new { task = task.Title });
            }
        }, cancel);

    public Task AssignAsync(string publicId, int? version, string? email, Actor by, CancellationToken cancel) =>
        RunAsync(publicId, version, by, async (theCase, task, act) =>
        {
            var person = string.IsNullOrWhiteSpace(email) ? null : await staff.SuitableAsync(email, task.Role, task.OfficeId, cancel);
            task.Assign(act, person?.Id ?? 0, suits: person is not null);
            task.Assignee = person;
            theCase.Record(EntryKinds.TaskAssigned, act, new { task = task.Title, to = person!.DisplayName });
            if (task.Type == TaskTypes.ExpertReview)
            {
                await parts.PassOn.RunAsync(theCase, task, person, null, act, cancel);
            }
            else if (person.Id != by.PersonId)
            {
                await parts.Mail.TaskAssignedAsync(theCase, task, person, act.At, cancel);
            }
        }, cancel);

    private Task RunAsync(string publicId, int? version, Actor by, Func<Case, DeskTask, Act, Task> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (theCase, task) = await finder.LoadAsync(publicId, by, cancel);
            task.EnsureVersion(version);
            await change(theCase, task, await desk.ActAsync(by, theCase, now, cancel));
        }, cancel);
}
