namespace Kgc.QualityDesk.Search;

/// <summary>A word that some case holds. A name is one too, so a word that no case holds any more is deleted.</summary>
public sealed class SearchTerm
{
    public int Id { get; set; }

    /// <summary>Folded, see <see cref="Folding"/>, cut to <see cref="IndexedWords.LongestTerm"/>.</summary>
    public required string Text { get; set; }

    /// <summary>So that Städte finds Stadt.</summary>
    public required string Stem { get; set; }
}
