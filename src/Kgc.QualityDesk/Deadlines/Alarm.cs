using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>A moment at which somebody is told that a date is near or past.</summary>
public sealed record Alarm(AlarmKind Kind, PromisedDate Date, DateTimeOffset At, string Role)
{
    public string TaskType => Kind switch
    {
        AlarmKind.Warning => TaskTypes.DeadlineWarning,
        AlarmKind.Due => TaskTypes.DeadlineDue,
        _ => TaskTypes.DeadlineEscalation,
    };

    /// <summary>What people read; with the date it tells one alarm of a case from every other.</summary>
    public string Title => Kind switch
    {
        AlarmKind.Warning => $"Frist in Gefahr: {Date.Title}",
        AlarmKind.Due => $"Frist erreicht: {Date.Title}",
        _ => $"Frist überschritten: {Date.Title}",
    };

    /// <summary>Whether this task tells of the same date, be it in this way or another.</summary>
    internal bool IsSameDate(DeskTask task) =>
        task.DueAt == Date.DueAt && TaskTypes.IsAlarm(task) && task.Title.EndsWith($": {Date.Title}", StringComparison.Ordinal);

    /// <summary>The alarms of one date: warned before, told on it, escalated after.</summary>
    internal static IEnumerable<Alarm> Of(PromisedDate date, PromiseTerms terms, WorkingCalendar calendar)
    {
        var day = BerlinTime.DateOf(date.DueAt);
        // A warning before the term has begun would warn of every case.
        if (terms is { WarnDays: { } before, WarnRole: { } warned } && (date.Days is null || before < date.Days))
        {
            yield return new(AlarmKind.Warning, date, WarningAt(date.DueAt, before, calendar), warned);
        }

        if (terms.DueRole is { } told)
        {
            yield return new(AlarmKind.Due, date, date.DueAt, told);
        }

        if (terms is { EscalateDays: { } after, EscalateRole: { } called })
        {
            yield return new(AlarmKind.Escalation, date, calendar.EndOfWorkingDay(calendar.AddWorkingDays(day, after)), called);
        }
    }

    /// <summary>When the office opens on the n-th working day before a date.</summary>
    internal static DateTimeOffset WarningAt(DateTimeOffset dueAt, int workingDays, WorkingCalendar calendar) =>
        calendar.CountsAsReceived(BerlinTime.At(calendar.AddWorkingDays(BerlinTime.DateOf(dueAt), -workingDays), TimeOnly.MinValue));
}
