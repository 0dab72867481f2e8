namespace Kgc.QualityDesk.Deadlines;

/// <summary>When an answer is due, and why.</summary>
public sealed record Deadline(DateTimeOffset DueAt, IReadOnlyList<DeadlineStep> Steps)
{
    /// <summary>
    /// The day of receipt does not count. Every working day d with (day asked) &lt; d ≤ (day answered) is added once,
    /// however many pauses hold it; days are local dates, and a pause that still runs is counted up to <paramref name="now"/>.
    /// </summary>
    public static Deadline Compute(
        WorkingCalendar calendar, DateTimeOffset receivedAt, int workingDays, IReadOnlyList<Pause> pauses, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var counted = calendar.CountsAsReceived(receivedAt);
        var paused = PausedDays.Of(calendar, pauses, now);
        var added = paused.Sum(pause => pause.Days);
        var due = calendar.EndOfWorkingDay(calendar.AddWorkingDays(BerlinTime.DateOf(counted), workingDays + added));
        var story = new DeadlineStory(calendar, receivedAt, counted, due);
        return new Deadline(due, story.Tell(workingDays, paused));
    }
}
