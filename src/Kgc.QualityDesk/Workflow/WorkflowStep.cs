namespace Kgc.QualityDesk.Workflow;

/// <summary>A lean journal row: which node was left by which outcome, when, by whom. Waiting is told by tasks and timers.</summary>
public sealed class WorkflowStep
{
    public const int OutcomeLength = 64;

    public long Id { get; set; }

    public int InstanceId { get; set; }

    public WorkflowInstance? Instance { get; set; }

    public required string NodeId { get; set; }

    public string? Outcome { get; set; }

    public DateTimeOffset At { get; set; }

    public int? ActorId { get; set; }
}
