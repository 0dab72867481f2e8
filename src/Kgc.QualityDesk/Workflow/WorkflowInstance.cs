using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Where a case stands in its flowchart.</summary>
public sealed class WorkflowInstance
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public int WorkflowVersionId { get; set; }

    public WorkflowVersion? WorkflowVersion { get; set; }

    /// <summary>Tokens and variables as JSON.</summary>
    public required string State { get; set; }

    /// <summary>Set by <c>Elsa.Correlate</c>: events reach the cases of one office that share it.</summary>
    public string? CorrelationId { get; set; }

    public bool IsFinished { get; set; }

    /// <summary>Concurrency token; grows with every burst.</summary>
    public int Version { get; set; }
}
