using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Workflow;

/// <summary>A node that waits for an event by name (<c>Elsa.Event</c>): one row per waiting token.</summary>
public sealed class EventWait
{
    public const int NameLength = 200;
    public const int PayloadLength = 100_000;

    public long Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>The chart's waiting token; never used twice in one instance.</summary>
    public required string TokenId { get; set; }

    /// <summary>The node at which the wait began.</summary>
    public required string NodeId { get; set; }

    public required string EventName { get; set; }

    public DateTimeOffset Since { get; set; }

    public EventWaitState State { get; set; }

    /// <summary>What the publishing chart sent along, as JSON; kept until it is received.</summary>
    public string? Payload { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Concurrency token: of two events at the same moment, one wakes the node.</summary>
    public int Version { get; set; }

    public bool IsOpen => State is EventWaitState.Waiting or EventWaitState.Published;

    public void Publish(string? payload)
    {
        (State, Payload) = (EventWaitState.Published, payload);
        Version++;
    }

    public void End(EventWaitState state, DateTimeOffset at)
    {
        (State, EndedAt, Payload) = (state, at, null);
        Version++;
    }
}
