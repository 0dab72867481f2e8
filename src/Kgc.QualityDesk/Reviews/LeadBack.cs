using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
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
        if (theCase.AskForAnotherExpert(task, act) is { Assignee: { } advisor } naming && advisor.Id != act.By.PersonId)
        {
            await mail.TaskAssignedAsync(theCase, naming, advisor, act.At, cancel);
        }
    }
}
