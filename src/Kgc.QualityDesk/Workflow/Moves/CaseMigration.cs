using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Workflow;

/// <summary>The migration of one case: what was, what it did, and whether it was undone.</summary>
public sealed class CaseMigration
{
    public long Id { get; set; }

    public int BatchId { get; set; }

    public MigrationBatch? Batch { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public int FromVersionId { get; set; }

    public WorkflowVersion? FromVersion { get; set; }

    public MoveState State { get; set; }

    /// <summary>The instance's version that was looked at; a case that went on since is not moved unseen.</summary>
    public int SeenVersion { get; set; }

    /// <summary>German: why it is blocked, or why an undo was refused.</summary>
    public string? Detail { get; set; }

    /// <summary>What it did, as the dry run says it (JSON).</summary>
    public string? Plan { get; set; }

    /// <summary>What the migration changed, as it was before (JSON); an undo writes it back.</summary>
    public string? Before { get; set; }

    /// <summary>SHA-256 of instance, tasks and timers as the migration left them: an undo needs them untouched.</summary>
    public string? AfterHash { get; set; }

    /// <summary>The case's last history entry after the migration.</summary>
    public int AfterSequence { get; set; }

    public DateTimeOffset? MovedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int? UndoneById { get; set; }

    public string? UndoReason { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }
}
