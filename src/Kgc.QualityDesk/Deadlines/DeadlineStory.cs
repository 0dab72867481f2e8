namespace Kgc.QualityDesk.Deadlines;

/// <summary>Tells why a due date is what it is, in sentences for staff and applicants.</summary>
internal sealed class DeadlineStory(WorkingCalendar calendar, DateTimeOffset receivedAt, DateTimeOffset counted, DateTimeOffset due)
{
    private readonly DateOnly receivedOn = BerlinTime.DateOf(receivedAt);
    private readonly DateOnly countedOn = BerlinTime.DateOf(counted);
    private readonly DateOnly dueOn = BerlinTime.DateOf(due);

    public IReadOnlyList<DeadlineStep> Tell(int workingDays, IReadOnlyList<PausedDays> pauses) =>
    [
        new(receivedOn, DeadlineStep.Received, $"Eingegangen am {GermanDates.Long(receivedOn)}, um {GermanDates.Time(receivedAt)}."),
        new(countedOn, DeadlineStep.CountedFrom, CountedFrom()),
        .. Skipped().Concat(pauses.Select(Paused)).OrderBy(step => step.Date),
        new(dueOn, DeadlineStep.Due, Due(workingDays, pauses.Sum(pause => pause.Days))),
    ];

    private string CountedFrom() =>
        counted > receivedAt
            ? $"Außerhalb der Öffnungszeiten eingegangen, gilt deshalb als eingegangen am {GermanDates.Long(countedOn)}, um {GermanDates.Time(counted)}. Dieser Tag zählt nicht mit."
            : $"Die Frist zählt ab {GermanDates.Long(countedOn)}. Der Tag des Eingangs zählt nicht mit.";

    private IEnumerable<DeadlineStep> Skipped() =>
        from number in Enumerable.Range(receivedOn.DayNumber, Math.Max(0, dueOn.DayNumber - receivedOn.DayNumber))
        let day = DateOnly.FromDayNumber(number)
        let reason = calendar.WhyNotOpen(day)
        where reason is not null
        select new DeadlineStep(day, DeadlineStep.Skipped, $"{GermanDates.Long(day)}, ist kein Arbeitstag ({reason}).");

    private static DeadlineStep Paused(PausedDays pause)
    {
        var days = pause.Days switch
        {
            0 => "Kein Arbeitstag kommt hinzu.",
            1 => "1 Arbeitstag kommt hinzu.",
            _ => $"{GermanDates.WorkingDays(pause.Days)} kommen hinzu.",
        };
        var text = pause.Answered is { } answered
            ? $"Rückfrage am {GermanDates.Long(pause.Asked)}, beantwortet am {GermanDates.Long(answered)}. {days}"
            : $"Rückfrage am {GermanDates.Long(pause.Asked)}, noch nicht beantwortet. {days}";
        return new DeadlineStep(pause.Asked, DeadlineStep.Paused, text);
    }

    private string Due(int workingDays, int added)
    {
        var term = added == 0
            ? GermanDates.WorkingDays(workingDays)
            : $"{GermanDates.WorkingDays(workingDays)} und {GermanDates.WorkingDays(added)} Pause";
        return $"Fällig am {GermanDates.Long(dueOn)}, um {GermanDates.Time(due)} ({term}).";
    }
}
