namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>
    /// The office's calendar changed, and with it the date. What was promised on receipt stays on record. Looks at the intervals,
    /// and where a service promise holds at the tasks.
    /// </summary>
    /// <param name="act">who changed the calendar</param>
    /// <param name="from">what staff and applicant saw until now</param>
    /// <param name="to">by the new calendar</param>
    /// <param name="reason">the change in German</param>
    public CaseEntry MoveDueDate(Act act, DateTimeOffset from, DateTimeOffset to, string reason)
    {
        EnsureOpen();
        if (AnsweredAt is not null || TermMonths is not null)
        {
            throw new RuleBroken("case.date-fixed");
        }

        DueAt = to;
        if (Promise is not null)
        {
            ComputePromisedDates(act);
        }

        return Record(EntryKinds.DueDateMoved, act, new { from, to, reason });
    }
}
