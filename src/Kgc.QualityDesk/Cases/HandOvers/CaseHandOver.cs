namespace Kgc.QualityDesk.Cases.HandOvers;

/// <summary>
/// A case went from one office to another. This row is all that the office which gave it away still sees of the case.
/// </summary>
public sealed class CaseHandOver
{
    public const int MovedLength = 8000;

    public int Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public int FromOfficeId { get; set; }

    public int ToOfficeId { get; set; }

    public DateTimeOffset At { get; set; }

    public int? ById { get; set; }

    public required string ByName { get; set; }

    public required string Reason { get; set; }

    public ConsentBasis Basis { get; set; }

    /// <summary>How and when the applicant agreed; null where they are told by mail instead.</summary>
    public string? Consent { get; set; }

    /// <summary>Who advised and who had which task, as JSON, so that handing back restores it.</summary>
    public string? Before { get; set; }

    public DateTimeOffset? HandedBackAt { get; set; }

    public int? HandedBackById { get; set; }

    public string? HandedBackByName { get; set; }

    public string? HandedBackReason { get; set; }

    public int Version { get; set; }
}
