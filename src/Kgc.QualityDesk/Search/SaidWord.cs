using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Search;

/// <summary>A word that somebody searches for: it fits words of its stem and, from three letters on, words that begin like it.</summary>
internal sealed record SaidWord(string Folded, string Stem)
{
    /// <summary>Words that are looked at; more only make a search narrower.</summary>
    public const int Most = 6;

    private const int ShortestBeginning = 3;

    public bool IsBeginning => Folded.Length >= ShortestBeginning;

    public static IReadOnlyList<SaidWord> AllOf(string? text)
    {
        List<SaidWord> words = [];
        foreach (var token in Tokens.Of(text))
        {
            var (folded, stem) = IndexedWords.One(text.AsSpan(token.Start, token.BaseLength));
            if (folded.Length > 0 && !StopWords.Has(folded))
            {
                words.Add(new SaidWord(folded, stem));
            }
        }

        return [.. words.DistinctBy(w => w.Folded).Take(Most)];
    }

    public bool Fits(string folded, string stem) => stem == Stem || (IsBeginning && folded.StartsWith(Folded, StringComparison.Ordinal));
}
