namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>What the index needs of an entry.</summary>
internal sealed record IndexedText(
    int Id, long Stamp, KnowledgeState State, KnowledgeKind Kind, string Slug, int? OfficeId, DateTimeOffset? Until,
    string Title, string? Question, string? Keywords, string Body);
