namespace Kgc.QualityDesk.Drafts;

/// <summary>A draft as its pages show it.</summary>
public sealed record DraftView(int Id, string PublicId, DraftAnswers Answers, DraftStep Step, int CodeRound, DateTimeOffset ExpiresAt, DateTimeOffset? AnsweredAt);
