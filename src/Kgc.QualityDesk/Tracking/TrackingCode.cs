using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tracking;

/// <summary>A one-time code mailed to a case's own address; opens the tracking page beyond the status.</summary>
public sealed class TrackingCode
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public required string Hash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
