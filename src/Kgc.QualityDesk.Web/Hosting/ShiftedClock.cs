namespace Kgc.QualityDesk.Web.Hosting;

/// <summary>Time that runs on from a given instant (setting Desk:Clock, Development only).</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
