namespace Kgc.QualityDesk.Cases.Similar;

/// <param name="Topic">code</param>
/// <param name="Cases">how many similar cases bear it</param>
public sealed record TopicSuggestion(string Topic, int Cases);
