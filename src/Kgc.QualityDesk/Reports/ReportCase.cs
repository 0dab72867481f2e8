using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Reports;

/// <summary>A case as a report counted it, at the end of its cut-off day: a number, codes, days and minutes; nobody's name, no text.</summary>
public sealed class ReportCase
{
    public long Id { get; set; }

    public int ReportId { get; set; }

    public required string Number { get; set; }

    public required string TypeCode { get; set; }

    public Channel Channel { get; set; }

    public string? Topic { get; set; }

    public string? Setting { get; set; }

    public string? Phase { get; set; }

    public string? ApplicationStage { get; set; }

    public string? DistrictKey { get; set; }

    /// <summary>Codes in ordinal order, joined by a comma; null without any.</summary>
    public string? TargetGroups { get; set; }

    public DateOnly ReceivedOn { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string? ClosureReason { get; set; }

    public ReportOutcome Outcome { get; set; }

    /// <summary>Whether the answer, or the closing without one, came by the cut-off; otherwise the minutes are those so far.</summary>
    public bool IsEnded { get; set; }

    /// <summary>Office minutes in the office's hands until the answer.</summary>
    public long DeskMinutes { get; set; }

    public long ExpertMinutes { get; set; }

    public long ApplicantMinutes { get; set; }

    public int? Rating { get; set; }

    public IEnumerable<string> Groups => TargetGroups?.Split(',') ?? [];
}
