namespace Kgc.QualityDesk.Cases.Similar;

/// <summary>A case whose question is about the same as another's.</summary>
/// <param name="Number">its number</param>
/// <param name="Subject">its subject</param>
/// <param name="Topic">code, or null</param>
/// <param name="ReceivedAt">when it came in</param>
/// <param name="IsAnswered">whether there is an answer to read</param>
/// <param name="Score">0 to 1</param>
public sealed record SimilarCase(string Number, string Subject, string? Topic, DateTimeOffset ReceivedAt, bool IsAnswered, double Score);
