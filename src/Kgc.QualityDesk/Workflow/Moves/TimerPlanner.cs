using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Plans what becomes of a token's timers: they keep their remaining time unless the new step is to begin anew.</summary>
internal sealed class TimerPlanner(MoveOptions options, OfficeClock clock, DateTimeOffset now)
{
    public IEnumerable<TimerPlan> OfTask(FlowMove move, DeskTask task, IReadOnlyList<DeskTimer> timers)
    {
        var (old, fresh) = (move.From.Task!, move.To.Task!);
        if (task.DueAt is not null || (IsRestarted(move) && fresh.DueWorkingDays is not null))
        {
            var due = DueAt(move, task);
            yield return new(move.To.NodeId, move.To.DisplayText, null, IsRestarted(move) ? TimerEffect.Restarts : TimerEffect.Keeps,
                task.DueAt, due, null, task.Id, move.Token.Id);
        }

        foreach (var plan in new[]
        {
            Of(move, task, TimerKind.Remind, old.RemindWorkingDays, fresh.RemindWorkingDays, timers),
            Of(move, task, TimerKind.Escalate, old.EscalateWorkingDays, fresh.EscalateWorkingDays, timers),
        })
        {
            if (plan is not null)
            {
                yield return plan;
            }
        }
    }

    public DateTimeOffset? DueAt(FlowMove move, DeskTask task) => IsRestarted(move)
        ? move.To.Task!.DueWorkingDays is { } days ? clock.Calendar.DueAfter(now, days) : null
        : task.DueAt;

    /// <summary>The timer of a step that waits for time or for the applicant.</summary>
    public (TimerPlan? Plan, FlowBlock? Block) OfWait(FlowMove move, IReadOnlyList<DeskTimer> timers)
    {
        var timer = timers.FirstOrDefault(t => t.TokenId == move.Token.Id && t.TaskId is null && t.State == TimerState.Pending);
        if (timer is null)
        {
            return default;
        }

        // An event that came already is on its way; it does not come later.
        if (!IsRestarted(move) || timer.Kind == TimerKind.Event)
        {
            return (Plan(move, timer.Kind, TimerEffect.Keeps, timer, timer.DueAt), null);
        }

        return WaitDue.Of(move.To, now, clock) is { } due
            ? (Plan(move, timer.Kind, TimerEffect.Restarts, timer, due), null)
            : (null, new("restart-unknown", move.From.NodeId, $"Die Wartezeit von „{move.To.DisplayText}“ kann nicht neu beginnen: Sie steht nicht fest im Ablauf."));
    }

    private TimerPlan? Of(FlowMove move, DeskTask task, TimerKind kind, int? oldDays, int? newDays, IReadOnlyList<DeskTimer> timers)
    {
        var own = timers.Where(t => t.TaskId == task.Id && t.Kind == kind).ToList();
        if (own.Find(t => t.State == TimerState.Pending) is { } timer)
        {
            return newDays is not { } days
                ? Plan(move, kind, TimerEffect.Ends, timer, null)
                : IsRestarted(move)
                    ? Plan(move, kind, TimerEffect.Restarts, timer, clock.Calendar.DueAfter(now, days))
                    : Plan(move, kind, TimerEffect.Keeps, timer, timer.DueAt);
        }

        // One that fired already is not repeated; one that failed waits as an incident.
        return newDays is { } begins && own.Count == 0 && (IsRestarted(move) || oldDays is null)
            ? new(move.To.NodeId, move.To.DisplayText, kind, TimerEffect.Begins, null, clock.Calendar.DueAfter(now, begins), null, task.Id, move.Token.Id)
            : null;
    }

    private bool IsRestarted(FlowMove move) => options.Restart.Contains(move.To.NodeId);

    private static TimerPlan Plan(FlowMove move, TimerKind kind, TimerEffect effect, DeskTimer timer, DateTimeOffset? due) =>
        new(move.To.NodeId, move.To.DisplayText, kind, effect, timer.DueAt, due, timer.Id, timer.TaskId, move.Token.Id);
}
