namespace Kgc.QualityDesk.Demo;

/// <summary>The simulated clock of the demo: stands still until the next act.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTimeOffset At { get; set; }

    public override DateTimeOffset GetUtcNow() => At.ToUniversalTime();
}
