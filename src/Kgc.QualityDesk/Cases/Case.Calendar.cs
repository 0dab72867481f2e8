using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>
    /// The date as it holds for this case, with the steps that led there. Once a case is answered or closed its date stays, whatever
    /// becomes of the calendar: then the last step says so.
    /// </summary>
    public Deadline ExplainedAt(DateTimeOffset now, OfficeClock clock)
    {
        var computed = DeadlineAt(now, clock);
        if (PausedAt is not null || computed.DueAt == DueAt)
        {
            return computed;
        }

        var (held, today) = (BerlinTime.DateOf(DueAt), BerlinTime.DateOf(computed.DueAt));
        return new Deadline(DueAt,
        [
            .. computed.Steps.SkipLast(1),
            new DeadlineStep(held, DeadlineStep.Due, $"Für diesen Fall galt: fällig am {GermanDates.Long(held)}, um {GermanDates.Time(DueAt)}. "
                + $"Der Kalender der Stelle hat sich danach geändert; heute berechnet wäre es {GermanDates.Long(today)}, um {GermanDates.Time(computed.DueAt)}."),
        ]);
    }

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
