namespace Kgc.QualityDesk.Flowcharts;

/// <summary>When a condition is asked, and where: „heute“ is a day of a place.</summary>
public sealed record ConditionMoment(DateTimeOffset Now, TimeZoneInfo Zone)
{
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <summary>The instant of a clock time; one that daylight saving leaves out is taken an hour later.</summary>
    public DateTimeOffset At(DateTime local)
    {
        var real = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(real, Zone.GetUtcOffset(real)).ToUniversalTime();
    }

    public DateTimeOffset StartOf(DateOnly day) => At(day.ToDateTime(TimeOnly.MinValue));
}
