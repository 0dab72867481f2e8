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
}
