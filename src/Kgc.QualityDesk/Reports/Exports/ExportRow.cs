using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Reports;

/// <summary>A case as an export shows it, without anything that says whose it is.</summary>
internal sealed record ExportRow(
    int Id, string Number, string Office, string TypeCode, Channel Channel, string? DistrictKey, string? District, string? Topic, string? Setting, string? Phase, string? ApplicationStage,
    Priority Priority, Stage Stage, CaseStatus Status, DateTimeOffset ReceivedAt, DateTimeOffset PromisedAt, DateTimeOffset DueAt, DateTimeOffset? PausedAt,
    DateTimeOffset? FirstAnsweredAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ClosedAt, string? ClosureReason, DateTimeOffset? WithdrawnAt,
    int? TurnaroundMinutes, int? HandlingMinutes, int? IntakeMinutes, int? ReviewMinutes, int? ResponseMinutes, int DeskMinutes, int ExpertMinutes, int ApplicantMinutes, int ClosedMinutes,
    bool? AnsweredInTime, int? Rating)
{
    /// <summary>Read by a query of its own, and only with the right to it.</summary>
    public sealed record Identity(
        int Id, string Name, string? Email, string? Organisation, string? Phone, string Subject, string Body, string? RatingComment, string? Advisor);
}
