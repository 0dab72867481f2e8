namespace Kgc.QualityDesk.Deadlines;

/// <summary>A question back to the applicant; without an answer it still runs.</summary>
public sealed record Pause(DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);
