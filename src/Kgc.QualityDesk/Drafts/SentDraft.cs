namespace Kgc.QualityDesk.Drafts;

/// <summary>The case that a draft has become.</summary>
/// <param name="Number">its number</param>
/// <param name="TrackingId">leads to its tokens</param>
/// <param name="ReceivedAt">when it was opened</param>
/// <param name="Answers">what the case says today, as answers</param>
public sealed record SentDraft(string Number, string TrackingId, DateTimeOffset ReceivedAt, DraftAnswers Answers);
