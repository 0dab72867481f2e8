namespace Kgc.QualityDesk.Web.Api.Questions;

/// <summary>What who asked gets to know. Keep the token: it carries all of the applicant's rights.</summary>
public sealed record QuestionReceipt(
    string Number, string TrackingUrl, string TrackingToken, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, string Promise);
