namespace Kgc.QualityDesk.Deadlines;

/// <summary>A question back to the applicant; without an end it still runs.</summary>
/// <param name="AskedAt">when it was asked</param>
/// <param name="AnsweredAt">when it ended</param>
/// <param name="HasAnswer">false when it ended otherwise: the case was closed or withdrawn</param>
public sealed record Pause(DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt, bool HasAnswer = true);
