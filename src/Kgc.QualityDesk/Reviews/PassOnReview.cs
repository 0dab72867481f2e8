using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Reviews;

/// <summary>A review's task gets another expert: due date and reminders begin anew.</summary>
public sealed class PassOnReview(DeskDb db, NameExperts experts, TaskFinder finder, MailWriter mail)
{
    internal async Task RunAsync(Case theCase, DeskTask task, Person expert, string? questions, Act act, CancellationToken cancel)
    {
        theCase.EndReview(task, act);
        await experts.EnsureMayReviewAsync(theCase, new Review { PublicId = "", ExpertId = expert.Id, Expert = expert }, cancel);
        var review = await experts.BeginAsync(theCase, task, expert, null, act, cancel);
        review!.Questions = questions ?? review.Questions;
        foreach (var naming in theCase.Tasks.Where(t => t.Type == TaskTypes.NameExpert && t.State == TaskState.Open && t.Input == task.PublicId))
        {
            naming.Cancel(act);
        }

        var settings = await finder.SettingsAsync(task, cancel);
        task.DueAt = settings?.DueWorkingDays is { } days ? act.Clock.Calendar.DueAfter(act.At, days) : task.DueAt;
        var pending = (await PendingTimers.OfAsync(db, theCase.Id, cancel)).FindAll(t => t.TaskId == task.Id);
        WakeLater(theCase, task, TimerKind.Remind, settings?.RemindWorkingDays, pending, act);
        WakeLater(theCase, task, TimerKind.Escalate, settings?.EscalateWorkingDays, pending, act);
        if (expert.Id != act.By.PersonId)
        {
            await mail.TaskAssignedAsync(theCase, task, expert, act.At, cancel);
        }
    }

    private void WakeLater(Case theCase, DeskTask task, TimerKind kind, int? workingDays, List<DeskTimer> pending, Act act)
    {
        if (workingDays is not { } days)
        {
            return;
        }

        var dueAt = act.Clock.Calendar.DueAfter(act.At, days);
        if (pending.Find(t => t.Kind == kind) is { } timer)
        {
            timer.Restart(dueAt);
        }
        else
        {
            db.Timers.Add(new DeskTimer { Case = theCase, Task = task, Kind = kind, TokenId = task.TokenId, DueAt = dueAt });
        }
    }
}
