namespace Kgc.QualityDesk.Audit;

/// <summary>One act of administration: who did what to what, when and why. Append-only: the model refuses a change.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public int? ActorId { get; set; }

    public required string ActorName { get; set; }

    /// <summary>A stable name in past tense, see <see cref="AuditKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>What it is about, such as the id of a flowchart.</summary>
    public required string Subject { get; set; }

    /// <summary>More about it in German, such as the version.</summary>
    public string? Detail { get; set; }

    public string? Reason { get; set; }
}
