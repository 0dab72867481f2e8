namespace Kgc.QualityDesk.Deadlines;

/// <summary>Instants as the clock on the wall of both offices shows them.</summary>
public static class BerlinTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>
    /// The instant of a local time. A time that spring skips moves on by the hour; a time that autumn repeats is its second pass.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return Local(new DateTimeOffset(local, Zone.GetUtcOffset(local)));
    }

    /// <summary>When the clocks change on a day on which they do.</summary>
    internal static DateTimeOffset ChangeOn(DateOnly day)
    {
        var midnight = At(day, TimeOnly.MinValue);
        var (same, changed) = (0, 25 * 60);
        while (changed - same > 1)
        {
            var middle = (same + changed) / 2;
            (same, changed) = Zone.GetUtcOffset(midnight.AddMinutes(middle)) == midnight.Offset ? (middle, changed) : (same, middle);
        }

        return midnight.AddMinutes(changed);
    }
}
