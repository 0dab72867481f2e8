namespace Kgc.QualityDesk.Deadlines;

/// <summary>When an office opens and closes on a weekday, in local time; the closing time itself is outside.</summary>
public sealed record OpeningHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Monday to Friday, 8:00 to 16:00: the hours of the shipped calendar.</summary>
    public static IReadOnlyDictionary<DayOfWeek, OpeningHours> Shipped { get; } =
        Enumerable.Range((int)DayOfWeek.Monday, 5)
            .ToDictionary(day => (DayOfWeek)day, _ => new OpeningHours(new TimeOnly(8, 0), new TimeOnly(16, 0)))
            .AsReadOnly();

    /// <summary>Full minutes only, and closing after opening.</summary>
    public bool IsSound => From < To && From.Ticks % TimeSpan.TicksPerMinute == 0 && To.Ticks % TimeSpan.TicksPerMinute == 0;

    /// <summary>When a term of the law counts as due on a day on which the office is closed.</summary>
    public static TimeOnly LatestShipped { get; } = new(16, 0);
}
