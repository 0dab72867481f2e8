using Kgc.QualityDesk.People;

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

    /// <summary>Who published it on the desk; null for a version that was read from a file.</summary>
    public int? PublishedById { get; set; }

    public Person? PublishedBy { get; set; }

    /// <summary>Why it was published; null for a version that was read from a file.</summary>
    public string? Reason { get; set; }

    /// <summary>The draft that it was published from, so that a form sent twice finds it.</summary>
    public string? FromDraft { get; set; }
}
