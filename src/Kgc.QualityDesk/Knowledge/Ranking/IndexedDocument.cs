namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>What the index keeps of an entry besides its words.</summary>
/// <param name="Entry">id of the row</param>
/// <param name="Kind">answer, instrument or workshop</param>
/// <param name="Slug">decides between equals</param>
/// <param name="OfficeId">null for both offices</param>
/// <param name="Until">when a workshop is over, in UTC ticks</param>
/// <param name="Lengths">words that mean something in title, question, keywords and body</param>
/// <param name="Terms">every term once</param>
/// <param name="Meaning">what it is about</param>
internal sealed record IndexedDocument(
    int Entry, KnowledgeKind Kind, string Slug, int? OfficeId, long Until, ushort[] Lengths, int[] Terms, sbyte[]? Meaning)
{
    public bool IsGone { get; set; }
}
