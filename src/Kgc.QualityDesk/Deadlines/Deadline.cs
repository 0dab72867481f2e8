namespace Kgc.QualityDesk.Deadlines;

/// <summary>When an answer is due, and why: a pure function of what happened, of the rule and of the office's calendar.</summary>
public sealed record Deadline(DateTimeOffset DueAt, IReadOnlyList<DeadlineStep> Steps)
{
    /// <inheritdoc cref="Compute(WorkingCalendar, DeadlineEvents, DeadlineRule, DateTimeOffset)"/>
    public static Deadline Compute(
        WorkingCalendar calendar, DateTimeOffset receivedAt, int workingDays, IReadOnlyList<Pause> pauses, DateTimeOffset now) =>
        Compute(calendar, new DeadlineEvents(receivedAt, pauses), new DeadlineRule(workingDays), now);

    /// <summary>
    /// The day of receipt does not count. Every working day d with (day asked) &lt; d ≤ (day answered) is added once,
    /// however many pauses hold it; days are local dates, and a pause that still runs is counted up to <paramref name="now"/>.
    /// </summary>
    public static Deadline Compute(WorkingCalendar calendar, DeadlineEvents events, DeadlineRule rule, DateTimeOffset now)
    {
        var (due, paused) = DueAfter(calendar, events, rule, now);
        return new Deadline(due, new DeadlineStory(calendar, events, due).Tell(rule, paused));
    }

    /// <summary>The date alone, for thousands of cases.</summary>
    public static DateTimeOffset DueDate(WorkingCalendar calendar, DeadlineEvents events, DeadlineRule rule, DateTimeOffset now) =>
        DueAfter(calendar, events, rule, now).Due;

    /// <summary>A term of months after §§ 187–193 BGB; a question back does not stop it.</summary>
    public static Deadline AfterMonths(WorkingCalendar calendar, DateTimeOffset receivedAt, int months) =>
        AfterMonths(calendar, new DeadlineEvents(receivedAt, []), months);

    /// <inheritdoc cref="AfterMonths(WorkingCalendar, DateTimeOffset, int)"/>
    public static Deadline AfterMonths(WorkingCalendar calendar, DeadlineEvents events, int months)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var end = MonthDeadline.After(BerlinTime.DateOf(events.StartedAt), months, calendar);
        var due = BerlinTime.At(end, calendar.HoursOn(end)?.To ?? OpeningHours.LatestShipped);
        return new Deadline(due, new DeadlineStory(calendar, events, due).TellMonths(months));
    }

    private static (DateTimeOffset Due, IReadOnlyList<PausedDays> Paused) DueAfter(
        WorkingCalendar calendar, DeadlineEvents events, DeadlineRule rule, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegative(rule.WorkingDays, nameof(rule));
        var counted = BerlinTime.DateOf(calendar.CountsAsReceived(events.StartedAt));
        var paused = PausedDays.Of(calendar, events.Pauses, now);
        var days = rule.WorkingDays + paused.Sum(pause => pause.Days);
        return (calendar.EndOfWorkingDay(calendar.AddWorkingDays(counted, days)), paused);
    }
}
