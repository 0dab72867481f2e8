namespace Kgc.QualityDesk.Knowledge;

/// <summary>
/// One row that grows with every change of knowledge. A node's index is as good as the stamp it was built for, so every search asks.
/// </summary>
public sealed class KnowledgeStamp
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>Concurrency token: two changes at the same moment never share a number.</summary>
    public long Number { get; set; }
}
