namespace Kgc.QualityDesk.Web.Api.Cases;

/// <summary>A case that staff opened. The link is for the applicant's letter; the token stays theirs.</summary>
public sealed record CaseReceipt(string Number, string TrackingUrl, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, string Promise);
