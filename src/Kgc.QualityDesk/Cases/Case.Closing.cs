using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Closes the case; tasks that are still open are no longer needed.</summary>
    public CaseEntry Close(Act act, string reason)
    {
        EnsureOpen();
        if (!ClosureReasons.All.Contains(reason))
        {
            throw RuleBroken.Field("reason", "Dieser Abschlussgrund ist unbekannt.");
        }

        foreach (var task in Tasks.Where(t => !TaskTypes.OutlivesClosing(t)))
        {
            task.Cancel(act);
        }

        // Whoever closes a case ends all of its timers.
        (PausedAt, AlarmAt) = (null, null);
        TrackingEndsAt = act.At.AddYears(1);
        (Stage, Status, ClosedAt, ClosureReason) = (Stage.Closed, CaseStatus.Closed, act.At, reason);
        EnterInterval(Stage.Closed, Holder.Closed, act);
        Settle(act);
        TellMerged();
        return Record(EntryKinds.CaseClosed, act, new { reason });
    }
}
