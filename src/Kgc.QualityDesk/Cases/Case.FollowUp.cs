namespace Kgc.QualityDesk.Cases;

/// <summary>Wiedervorlage and voluntary minutes: what the office notes for itself. Neither moves a date that was promised.</summary>
public sealed partial class Case
{
    public const int FollowUpLength = 300;

    /// <summary>Day in Berlin on which the office wants to look again; null without one. Due is computed when read.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    public string? FollowUpReason { get; private set; }

    /// <summary>Sum of the minutes that were entered, whoever entered them; voluntary, so at best a lower bound.</summary>
    public int MinutesSpent { get; private set; }

    /// <summary>Sets or moves the Wiedervorlage, also of a closed case: what became of it?</summary>
    public CaseEntry SetFollowUp(Act act, DateOnly on, string reason)
    {
        EnsureAdvises(act.By);
        (FollowUpOn, FollowUpReason) = (on, reason);
        return Record(EntryKinds.ResubmissionSet, act, new { on, reason });
    }

    public CaseEntry ClearFollowUp(Act act)
    {
        EnsureAdvises(act.By);
        if (FollowUpOn is not { } on)
        {
            throw new RuleBroken("follow-up.none");
        }

        (FollowUpOn, FollowUpReason) = (null, null);
        return Record(EntryKinds.ResubmissionDone, act, new { on });
    }

    /// <summary>The history says that minutes were entered or taken back, not how many: they are nobody's figures.</summary>
    internal CaseEntry SpendTime(Act act, int minutes)
    {
        EnsureAdvises(act.By);
        MinutesSpent += minutes;
        return Record(EntryKinds.TimeRecorded, act, new { takenBack = minutes < 0 ? true : (bool?)null });
    }
}
