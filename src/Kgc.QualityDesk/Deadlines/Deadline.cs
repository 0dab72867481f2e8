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

    /// <summary>A term of months after §§ 187–193 BGB; a question back does not stop it.</summary>
    public static Deadline AfterMonths(WorkingCalendar calendar, DateTimeOffset receivedAt, int months)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var received = BerlinTime.DateOf(receivedAt);
        var end = MonthDeadline.After(received, months, calendar);
        var closes = calendar.HoursOn(end)?.To ?? OpeningHours.LatestShipped;
        var term = months == 1 ? "ein Monat" : $"{months} Monate";
        return new Deadline(BerlinTime.At(end, closes),
        [
            new(received, DeadlineStep.Received, $"Eingegangen am {GermanDates.Long(received)}, um {GermanDates.Time(receivedAt)}."),
            new(received, DeadlineStep.CountedFrom, "Der Tag des Eingangs zählt nicht mit (§ 187 Absatz 1 BGB). Eine Rückfrage hält diese Frist nicht an."),
            .. from number in Enumerable.Range(received.AddMonths(months).DayNumber, end.DayNumber - received.AddMonths(months).DayNumber)
               let day = DateOnly.FromDayNumber(number)
               select new DeadlineStep(day, DeadlineStep.Skipped, $"{GermanDates.Long(day)}: hier kann die Frist nicht enden ({MonthDeadline.WhyMoved(day, calendar)}, § 193 BGB)."),
            new(end, DeadlineStep.Due, $"Fällig am {GermanDates.Long(end)} ({term} nach §§ 187 bis 193 BGB)."),
        ]);
    }
}
