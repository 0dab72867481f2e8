namespace Kgc.QualityDesk.Responses;

/// <summary>How a revision's seal stands.</summary>
/// <param name="State">sealed, not yet, or broken</param>
/// <param name="Changed">what was changed, where it is broken</param>
/// <param name="Answer">what may go out; null unless it is sealed</param>
public sealed record SealFinding(SealState State, SealParts Changed, SealedAnswer? Answer);
