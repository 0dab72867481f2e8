namespace Kgc.QualityDesk.Workflow;

/// <summary>One immutable version of a flowchart. Running cases stay on theirs.</summary>
public sealed class WorkflowVersion
{
    public int Id { get; set; }

    public required string DefinitionId { get; set; }

    public int Version { get; set; }

    public required string Name { get; set; }

    public required string ContentHash { get; set; }

    public required string Json { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>New cases take the latest published version.</summary>
    public bool IsLatest { get; set; }
}
