using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Fires one due timer, exactly once: its row ends in the same save as what it causes.</summary>
public sealed class FireTimer(Desk desk, DeskDb db, CaseFlow flow, TimerActs acts)
{
    /// <summary>
    /// Timers that are due. A withdrawn case rests: only its withdrawal goes on. So does a merged one, but for what it hears from the
    /// case in which it is worked.
    /// </summary>
    public static IQueryable<long> Due(DeskDb db, DateTimeOffset now) => db.Timers
        .Where(t => t.State == TimerState.Pending && t.DueAt <= now
            && ((t.Case!.WithdrawnAt == null && t.Case.MergedIntoId == null) || t.Kind == TimerKind.Withdrawal || t.Kind == TimerKind.Merge))
        .OrderBy(t => t.DueAt).Select(t => t.Id);

    public Task RunAsync(long timerId, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var timer = await db.Timers.SingleAsync(t => t.Id == timerId, cancel);
            if (timer.State != TimerState.Pending || timer.DueAt > now)
            {
                return;
            }

            var theCase = (await desk.LoadAsync(timer.CaseId, cancel))!;
            var act = await desk.ActAsync(Actor.System, theCase, now, cancel);
            timer.End(TimerState.Fired, now);
            await FireAsync(timer, theCase, act, cancel);
        }, cancel);

    /// <summary>A timer that failed becomes an incident that a supervisor sees and can retry.</summary>
    public Task FailAsync(long timerId, Exception exception, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var timer = await db.Timers.SingleAsync(t => t.Id == timerId, cancel);
            if (timer.State == TimerState.Pending)
            {
                timer.End(TimerState.Failed, now);
                var detail = exception.Message.Length > 1000 ? exception.Message[..1000] : exception.Message;
                db.Incidents.Add(new Incident { CaseId = timer.CaseId, TimerId = timerId, Detail = detail, At = now });
            }
        }, cancel);

    private async Task FireAsync(DeskTimer timer, Case theCase, Act act, CancellationToken cancel)
    {
        switch (timer.Kind)
        {
            case TimerKind.Wait:
                await flow.ResumeAsync(theCase, timer.TokenId!, "Done", null, act, cancel);
                break;
            case TimerKind.Event:
                await flow.EventArrivedAsync(theCase, timer.TokenId!, act, cancel);
                break;
            case TimerKind.ApplicantTimeout:
                theCase.Record(EntryKinds.WaitTimedOut, act);
                await flow.ResumeAsync(theCase, timer.TokenId!, "TimedOut", null, act, cancel);
                break;
            case TimerKind.Deadline:
                await acts.Alarms.RunAsync(theCase, act, cancel);
                break;
            case TimerKind.Merge:
                await acts.Merged.RunAsync(theCase, act, cancel);
                break;
            case TimerKind.Withdrawal:
                theCase.Close(act, "withdrawn");
                await flow.AbandonAsync(theCase, act, cancel);
                break;
            default:
                await RemindAsync(timer, theCase, act, cancel);
                break;
        }
    }

    private async Task RemindAsync(DeskTimer timer, Case theCase, Act act, CancellationToken cancel)
    {
        var task = theCase.Tasks.Single(t => t.Id == timer.TaskId);
        if (task.State != TaskState.Open)
        {
            return;
        }

        theCase.Record(EntryKinds.TaskReminded, act, new { task = task.Title, escalated = timer.Kind == TimerKind.Escalate });
        await acts.Mail.WriteAsync(theCase, task, timer.Kind, act.At, cancel);
    }
}
