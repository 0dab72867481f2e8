namespace Kgc.QualityDesk;

public static class Instants
{
    /// <summary>Now, cut to microseconds: the finest instant that every database keeps unchanged.</summary>
    public static DateTimeOffset Now(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
