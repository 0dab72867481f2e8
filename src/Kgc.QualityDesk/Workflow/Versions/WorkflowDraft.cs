using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Workflow;

/// <summary>A definition that somebody is still writing; it may be faulty, and no case takes it.</summary>
public sealed class WorkflowDraft
{
    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public required string DefinitionId { get; set; }

    /// <summary>The text as it was typed or uploaded.</summary>
    public required string Json { get; set; }

    /// <summary>The version that it was made from; null for an upload.</summary>
    public int? BasedOn { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    public Person? ChangedBy { get; set; }

    /// <summary>Concurrency token; whoever saves an older one sees both texts.</summary>
    public int Version { get; set; }
}
