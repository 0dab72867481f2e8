using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>The only thing that lets time change a case: a row that a job finds due, exactly once.</summary>
public sealed class DeskTimer
{
    public long Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public TimerKind Kind { get; set; }

    /// <summary>The chart's waiting token, where the chart waits for this timer.</summary>
    public string? TokenId { get; set; }

    /// <summary>The node that waits for this timer; null for reminders and withdrawals.</summary>
    public string? NodeId { get; set; }

    /// <summary>Since when the node waits; null where it has none.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>The task that is reminded of or escalated.</summary>
    public int? TaskId { get; set; }

    public DeskTask? Task { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public TimerState State { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public int Version { get; set; }

    public void End(TimerState state, DateTimeOffset at)
    {
        (State, EndedAt) = (state, at);
        Version++;
    }

    /// <summary>Its time begins anew.</summary>
    public void Restart(DateTimeOffset dueAt)
    {
        DueAt = dueAt;
        Version++;
    }
}
