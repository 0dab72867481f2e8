using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Search;

/// <summary>The words of a text as the index keeps them, without those that mean nothing.</summary>
internal static class IndexedWords
{
    public const int LongestTerm = 40;

    /// <summary>Of a long file; nobody searches for a page of numbers.</summary>
    private const int MostPerText = 5000;

    /// <summary>Folded word to stem.</summary>
    public static Dictionary<string, string> Of(string? text)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (var token in Tokens.Of(text))
        {
            if (words.Count >= MostPerText)
            {
                break;
            }

            var (folded, stem) = One(text.AsSpan(token.Start, token.BaseLength));
            if (folded.Length > 0 && !StopWords.Has(folded))
            {
                words.TryAdd(folded, stem);
            }
        }

        return words;
    }

    public static (string Folded, string Stem) One(ReadOnlySpan<char> raw)
    {
        var word = Word.Of(raw);
        return (Cut(word.Folded), Cut(word.Stem));
    }

    private static string Cut(string text) => text.Length <= LongestTerm ? text : text[..LongestTerm];
}
