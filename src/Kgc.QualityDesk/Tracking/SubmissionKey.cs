using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tracking;

/// <summary>An Idempotency-Key that was used: the same key with the same body leads to the same case, never to a second one.</summary>
public sealed class SubmissionKey
{
    /// <summary>SHA-256 of the key.</summary>
    public required string KeyHash { get; set; }

    public required string BodyHash { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
