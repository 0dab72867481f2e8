namespace Kgc.QualityDesk.Deadlines;

/// <summary>Tells why a due date is what it is, in sentences for staff and applicants.</summary>
internal sealed class DeadlineStory(WorkingCalendar calendar, DeadlineEvents events, DateTimeOffset due)
{
    private readonly DateTimeOffset counted = calendar.CountsAsReceived(events.StartedAt);
    private readonly DateOnly startedOn = BerlinTime.DateOf(events.StartedAt);
    private readonly DateOnly dueOn = BerlinTime.DateOf(due);

    public IReadOnlyList<DeadlineStep> Tell(DeadlineRule rule, IReadOnlyList<PausedDays> pauses)
    {
        var countedOn = BerlinTime.DateOf(counted);
        return
        [
            .. Beginning(),
            .. DaysClosed(startedOn, countedOn),
            new(countedOn, DeadlineStep.CountedFrom, CountedFrom(countedOn)),
            new(countedOn, DeadlineStep.Rule, RuleWords(rule)),
            .. DaysClosed(countedOn, dueOn).Concat(pauses.Select(Paused)).OrderBy(step => step.Date),
            new(dueOn, DeadlineStep.Due, Due(rule.WorkingDays, pauses.Sum(pause => pause.Days))),
        ];
    }

    /// <summary>For a term of the law: only what its end met counts.</summary>
    public IReadOnlyList<DeadlineStep> TellMonths(int months)
    {
        var term = months == 1 ? "ein Monat" : $"{months} Monate";
        var end = startedOn.AddMonths(months);
        return
        [
            .. Beginning(),
            new(startedOn, DeadlineStep.CountedFrom, "Der Tag des Eingangs zählt nicht mit (§ 187 Absatz 1 BGB)."),
            new(startedOn, DeadlineStep.Rule, $"Das Gesetz setzt die Frist: {term}. Eine Rückfrage hält diese Frist nicht an, und Schließtage der Stelle verlängern sie nicht."),
            .. from day in Days(end, dueOn)
               select new DeadlineStep(day, DeadlineStep.Skipped, $"{GermanDates.Long(day)}: hier kann die Frist nicht enden ({MonthDeadline.WhyMoved(day, calendar)}, § 193 BGB)."),
            new(dueOn, DeadlineStep.Due, $"Fällig am {GermanDates.Long(dueOn)} ({term} nach §§ 187 bis 193 BGB)."),
        ];
    }

    private IEnumerable<DeadlineStep> Beginning()
    {
        var receivedOn = BerlinTime.DateOf(events.ReceivedAt);
        yield return new(receivedOn, DeadlineStep.Received, $"Eingegangen am {GermanDates.Long(receivedOn)}, um {GermanDates.Time(events.ReceivedAt)}.");
        if (events.AskedAgainAt is { } again)
        {
            yield return new(startedOn, DeadlineStep.AskedAgain,
                $"Nach der Antwort kam am {GermanDates.Long(startedOn)}, um {GermanDates.Time(again)}, eine Nachfrage. Mit ihr beginnt die Frist neu.");
        }
    }

    private string CountedFrom(DateOnly countedOn) =>
        counted > events.StartedAt
            ? $"Außerhalb der Öffnungszeiten eingegangen, gilt deshalb als eingegangen am {GermanDates.Long(countedOn)}, um {GermanDates.Time(counted)}. Dieser Tag zählt nicht mit."
            : $"Die Frist zählt ab {GermanDates.Long(countedOn)}. Der Tag des Eingangs zählt nicht mit.";

    private string RuleWords(DeadlineRule rule)
    {
        var promise = rule.Name is { Length: > 0 } name ? $"Nach der Zusage „{name}“ gilt" : "Zugesagt ist";
        return $"{promise}: Antwort innerhalb von {GermanDates.WithinWorkingDays(rule.WorkingDays)}. Es zählen die Öffnungstage der Stelle ohne die Feiertage in {LandName} und ohne ihre Schließtage.";
    }

    private string LandName => calendar.Land is Land.TH ? "Thüringen" : "Sachsen-Anhalt";

    private IEnumerable<DeadlineStep> DaysClosed(DateOnly first, DateOnly end) =>
        from day in Days(first, end)
        let reason = calendar.ReasonClosed(day)
        where reason is not null
        select calendar.IsWeekdayOpen(day.DayOfWeek)
            ? new DeadlineStep(day, DeadlineStep.Skipped, $"{GermanDates.Long(day)}, ist kein Arbeitstag ({reason}).")
            : new DeadlineStep(day, DeadlineStep.Weekend, $"{GermanDates.Long(day)}, zählt nicht ({reason}).");

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly end) =>
        Enumerable.Range(first.DayNumber, Math.Max(0, end.DayNumber - first.DayNumber)).Select(DateOnly.FromDayNumber);

    private static DeadlineStep Paused(PausedDays pause)
    {
        var days = pause.Days switch
        {
            0 => "Kein Arbeitstag kommt hinzu.",
            1 => "1 Arbeitstag kommt hinzu.",
            _ => $"{GermanDates.WorkingDays(pause.Days)} kommen hinzu.",
        };
        return new DeadlineStep(pause.Asked, DeadlineStep.Paused, $"Rückfrage am {GermanDates.Long(pause.Asked)}, {Ending(pause)} {days}{Rests(pause)}");
    }

    private static string Ending(PausedDays pause) => pause switch
    {
        { Answered: null } => "noch nicht beantwortet.",
        { Answered: { } until, HasAnswer: false } => $"ohne Antwort bis {GermanDates.Long(until)}.",
        { Answered: { } until } => $"beantwortet am {GermanDates.Long(until)}.",
    };

    private static string Rests(PausedDays pause) =>
        pause.Answered is null ? " Bis zur Antwort ruht die Frist: Mit jedem Arbeitstag rückt sie um einen Tag nach hinten." : "";

    private string Due(int workingDays, int added)
    {
        var term = added == 0
            ? GermanDates.WorkingDays(workingDays)
            : $"{GermanDates.WorkingDays(workingDays)} und {GermanDates.WorkingDays(added)} Pause";
        return $"Fällig am {GermanDates.Long(dueOn)}, um {GermanDates.Time(due)} ({term}).";
    }
}
