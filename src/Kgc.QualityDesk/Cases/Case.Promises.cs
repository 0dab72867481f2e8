using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    // A case without a promise is in danger when a tenth of the shipped term is left.
    private const int UsualWarnDays = 2;

    private static readonly HashSet<string> FirstReplies = ["clarification", "legal-clarification", "decline", MailTemplates.Interim, MailTemplates.Answer, OralAnswer];

    /// <summary>What the office's first fitting promise said when it was decided; null where its days by priority hold.</summary>
    public PromiseTerms? Promise { get; set; }

    /// <summary>When a person has to have replied for the first time; null where that was not promised.</summary>
    public DateTimeOffset? FirstDueAt { get; set; }

    /// <summary>When a person first wrote to the applicant: a question back, an interim reply, an answer. No automatic receipt.</summary>
    public DateTimeOffset? FirstReplyAt { get; set; }

    /// <summary>When the stage that the case is in has to be over; null where that was not promised.</summary>
    public DateTimeOffset? StageDueAt { get; set; }

    /// <summary>The day that the latest interim reply named; the due date stays what it was.</summary>
    public DateTimeOffset? ExpectedAt { get; set; }

    /// <summary>When the case's pending deadline timer is due; null without one.</summary>
    public DateTimeOffset? AlarmAt { get; set; }

    /// <summary>Whether this change may have moved a date, so that its timer has to be looked at before the save.</summary>
    internal bool DatesMoved { get; set; }

    /// <summary>Nobody waits for an answer of the desk any more, or not now.</summary>
    private bool IsAtRest => IsClosed || (PausedAt ?? AnsweredAt ?? WithdrawnAt) is not null;

    /// <summary>The dates that the case has to keep or kept: first answer, stage, final answer.</summary>
    public IReadOnlyList<PromisedDate> DatesAt(DateTimeOffset now, OfficeClock clock)
    {
        List<PromisedDate> dates = [];
        if (FirstDueAt is { } firstDue)
        {
            dates.Add(new(PromisedDateKind.First, null, Promise?.FirstDays, FirstReplyAt is null ? FirstAt(now, clock) ?? firstDue : firstDue, FirstReplyAt));
        }

        if (StageDueAt is not null && StageAt(now, clock) is { } stageDue)
        {
            dates.Add(new(PromisedDateKind.Stage, Stage, Promise?.DaysIn(Stage), stageDue, AnsweredAt));
        }

        var due = PausedAt is null ? DueAt : DeadlineAt(now, clock).DueAt;
        dates.Add(new(PromisedDateKind.Final, null, TermMonths is null ? DaysPromised(clock) : null, due, AnsweredAt));
        return dates;
    }

    public PromisedDateState StateOf(PromisedDate date, DateTimeOffset now, OfficeClock clock)
    {
        var days = Promise?.WarnDays ?? UsualWarnDays;
        DateTimeOffset? danger = date.Days is { } term && days >= term ? null : Alarm.WarningAt(date.DueAt, days, clock.Calendar);
        return date.StateAt(now, danger, IsAtRest);
    }

    /// <summary>The alarms that are still to come or due: of each date those worse than what somebody was told already.</summary>
    internal IReadOnlyList<Alarm> AlarmsAt(DateTimeOffset now, OfficeClock clock) => IsAtRest || Promise is not { HasAlarms: true } terms ? [] :
    [
        .. DatesAt(now, clock).Where(date => date.KeptAt is null)
            .SelectMany(date => Alarm.Of(date, terms, clock.Calendar))
            .Where(alarm => !Tasks.Exists(task => alarm.IsSameDate(task) && TaskTypes.AlarmOf(task.Type) >= alarm.Kind)),
    ];

    /// <summary>Tells somebody that a date is near or past, once per date. The caller finds the person and writes the mail.</summary>
    internal DeskTask Raise(Alarm alarm, Person? assignee, Act act)
    {
        var task = new DeskTask
        {
            PublicId = Guid.CreateVersion7().ToString("N"), OfficeId = OfficeId, Type = alarm.TaskType, Title = alarm.Title, Role = alarm.Role,
            AssigneeId = assignee?.Id, Assignee = assignee, AssignedAt = assignee is null ? null : act.At, OpenedAt = act.At, DueAt = alarm.Date.DueAt,
        };
        Tasks.Add(task);
        Record(EntryKinds.OfAlarm(alarm.Kind), act, new { date = alarm.Date.Title, dueAt = alarm.Date.DueAt, role = alarm.Role, promise = Promise?.Name });
        return task;
    }

    /// <summary>Tasks about dates that were kept or have moved are no longer needed.</summary>
    internal void DropAlarms(DateTimeOffset now, Act act)
    {
        var open = Tasks.FindAll(task => (task.State is TaskState.Open or TaskState.Suspended) && TaskTypes.IsAlarm(task));
        if (open.Count == 0 || PausedAt is not null || WithdrawnAt is not null)
        {
            return;
        }

        var dates = AnsweredAt is null && !IsClosed ? DatesAt(now, act.Clock).Where(date => date.KeptAt is null).ToList() : [];
        foreach (var task in open.Where(task => !dates.Exists(date => date.DueAt == task.DueAt && task.Title.EndsWith($": {date.Title}", StringComparison.Ordinal))))
        {
            task.Cancel(act);
        }
    }

    /// <summary>An interim reply: it takes longer, and until when. Promises nothing new; the due date stays what it was.</summary>
    public CaseEntry SendInterim(Act act, string text, DateTimeOffset expectedAt)
    {
        EnsureOpen();
        EnsureNotWithdrawn();
        EnsureAdvises(act.By);
        if (AnsweredAt is not null)
        {
            throw new RuleBroken("case.answered");
        }

        ExpectedAt = expectedAt;
        return Record(EntryKinds.InterimSent, act, new { text, expectedAt });
    }

    /// <summary>Which promise holds, decided anew. The same promise as before goes on as it was given, whatever it says by now.</summary>
    private void ChoosePromise(Act act)
    {
        var first = act.Clock.Promises.FirstFor(this, act.At);
        Promise = first is not null && first.Id == Promise?.Id ? Promise : first;
    }

    private int DaysPromised(OfficeClock clock) => Promise?.FinalDays ?? clock.DaysFor(Priority);

    private void ComputePromisedDates(Act act)
    {
        // Once a person has replied, the date of the first answer is history.
        FirstDueAt = FirstReplyAt is null ? FirstAt(act.At, act.Clock) : FirstDueAt;
        StageDueAt = StageAt(act.At, act.Clock);
        DatesMoved = true;
    }

    private DeadlineRule RuleOf(OfficeClock clock) => new(DaysPromised(clock), Promise?.Name);

    private DateTimeOffset? FirstAt(DateTimeOffset now, OfficeClock clock) => Promise?.FirstDays is { } days
        ? Deadline.DueDate(clock.Calendar, Events(), new DeadlineRule(days), now)
        : null;

    private DateTimeOffset? StageAt(DateTimeOffset now, OfficeClock clock)
    {
        if (IsClosed || Promise?.DaysIn(Stage) is not { } days)
        {
            return null;
        }

        var entered = StageEnteredAt();
        return Deadline.DueDate(clock.Calendar, new DeadlineEvents(entered, Pauses().FindAll(p => p.AskedAt >= entered)), new DeadlineRule(days), now);
    }

    /// <summary>Since when the case is in its stage without a break; a follow-up question begins it anew, as it does the clock.</summary>
    private DateTimeOffset StageEnteredAt()
    {
        var entered = ClockStartedAt;
        foreach (var interval in Intervals.OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.EndedAt is null).ThenByDescending(i => i.Id))
        {
            if (interval.Stage != Stage || interval.StartedAt < ClockStartedAt)
            {
                break;
            }

            entered = interval.StartedAt;
        }

        return entered;
    }

    /// <summary>Keeps when the applicant first heard from a person.</summary>
    private void NoteReply(string template, Act act)
    {
        if (FirstReplyAt is null && FirstReplies.Contains(template) && (act.By.Kind == ActorKind.Person || template == MailTemplates.Answer))
        {
            FirstReplyAt = act.At;
            DatesMoved |= Promise is not null;
        }
    }
}
