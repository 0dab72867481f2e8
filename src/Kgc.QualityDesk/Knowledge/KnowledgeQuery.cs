namespace Kgc.QualityDesk.Knowledge;

/// <param name="Text">what somebody asks or types, of any length</param>
/// <param name="OfficeCode">TH or ST: its entries and those of both offices; null for all</param>
/// <param name="Limit">at most so many hits, 1 to 50</param>
/// <param name="Kinds">null for every kind</param>
public sealed record KnowledgeQuery(string? Text, string? OfficeCode, int Limit, IReadOnlyCollection<KnowledgeKind>? Kinds = null)
{
    public const int MostHits = 50;
}
