using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Workflow;

/// <summary>One decision to take running cases over to another version: who, why, how, and a row per case.</summary>
public sealed class MigrationBatch
{
    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public required string DefinitionId { get; set; }

    public int ToVersionId { get; set; }

    public WorkflowVersion? ToVersion { get; set; }

    /// <summary>Mapping and timers as JSON, see <see cref="MoveOptions"/>.</summary>
    public required string Options { get; set; }

    public required string Reason { get; set; }

    public DateTimeOffset At { get; set; }

    public int? ActorId { get; set; }

    public required string ActorName { get; set; }

    public Person? Actor { get; set; }

    public List<CaseMigration> Cases { get; } = [];
}
