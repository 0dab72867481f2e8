namespace Kgc.QualityDesk.Redaction;

/// <summary>What a case knows of those who stand behind it: the words that a text made from it must not say.</summary>
public sealed record KnownFacts
{
    public static KnownFacts None { get; } = new();

    /// <summary>People, as they are written: with titles, hyphens, in any order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Mails { get; init; } = [];

    public IReadOnlyList<string> Telephones { get; init; } = [];

    public IReadOnlyList<string> CaseNumbers { get; init; } = [];
}
