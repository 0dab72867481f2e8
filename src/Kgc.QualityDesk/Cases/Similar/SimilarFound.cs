namespace Kgc.QualityDesk.Cases.Similar;

/// <summary>Similar cases, best first, and the topics that they suggest; a suggestion is never set by itself.</summary>
public sealed record SimilarFound(IReadOnlyList<SimilarCase> Cases, IReadOnlyList<TopicSuggestion> Topics)
{
    public static SimilarFound Nothing { get; } = new([], []);
}
