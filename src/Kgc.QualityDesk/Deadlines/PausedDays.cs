namespace Kgc.QualityDesk.Deadlines;

/// <summary>The working days that one pause adds: those that no earlier pause has added already.</summary>
internal sealed record PausedDays(DateOnly Asked, DateOnly? Answered, bool HasAnswer, int Days)
{
    public static IReadOnlyList<PausedDays> Of(WorkingCalendar calendar, IEnumerable<Pause> pauses, DateTimeOffset now)
    {
        var result = new List<PausedDays>();
        var countedTo = DateOnly.MinValue;
        foreach (var pause in pauses.OrderBy(pause => pause.AskedAt))
        {
            var asked = BerlinTime.DateOf(pause.AskedAt);
            var until = BerlinTime.DateOf(pause.AnsweredAt ?? now);
            var after = asked > countedTo ? asked : countedTo;
            result.Add(new PausedDays(asked, pause.AnsweredAt is null ? null : until, pause.HasAnswer, calendar.WorkingDaysBetween(after, until)));
            countedTo = until > countedTo ? until : countedTo;
        }

        return result;
    }
}
