namespace Kgc.QualityDesk.Cases;

/// <summary>A stretch of a case's life in one stage and one pair of hands. Written when something happens, never by the passing of time.</summary>
public sealed class CaseInterval
{
    public long Id { get; set; }

    public int CaseId { get; set; }

    public int OfficeId { get; set; }

    public Stage Stage { get; set; }

    public Holder Holder { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Minutes inside office hours, set when the interval ends (480 are a working day).</summary>
    public long? OfficeMinutes { get; set; }
}
