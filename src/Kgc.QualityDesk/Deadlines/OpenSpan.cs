using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>Minutes in which an office is open without a break, counted in UTC from year 1; <see cref="To"/> is outside.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenSpan(long From, long To)
{
    public DateTimeOffset Start => BerlinTime.Local(new DateTimeOffset(From * TimeSpan.TicksPerMinute, TimeSpan.Zero));

    /// <summary>An instant as its full minute: its seconds do not count.</summary>
    public static long MinuteOf(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMinute;

    /// <summary>
    /// The minutes of a day whose time on the wall lies within the hours. Where the clocks change, an hour that autumn repeats
    /// counts twice, in two spans if need be, and one that spring skips does not count.
    /// </summary>
    public static OpenSpan[] Of(DateOnly day, OpeningHours hours)
    {
        var (early, late) = (OffsetAt(day), OffsetAt(day.AddDays(1)));
        if (early == late)
        {
            return [At(day, hours, early)];
        }

        var change = MinuteOf(BerlinTime.ChangeOn(day));
        var (before, after) = (At(day, hours, early), At(day, hours, late));
        OpenSpan[] spans = [before with { To = Math.Min(before.To, change) }, after with { From = Math.Max(after.From, change) }];
        return [.. spans.Where(span => span.From < span.To)];
    }

    public long MinutesBefore(long minute) => Math.Clamp(minute - From, 0, To - From);

    private static TimeSpan OffsetAt(DateOnly day) => BerlinTime.Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue));

    private static OpenSpan At(DateOnly day, OpeningHours hours, TimeSpan offset) =>
        new(Minute(day, hours.From, offset), Minute(day, hours.To, offset));

    private static long Minute(DateOnly day, TimeOnly time, TimeSpan offset) =>
        MinuteOf(new DateTimeOffset(day.ToDateTime(time), offset));
}
