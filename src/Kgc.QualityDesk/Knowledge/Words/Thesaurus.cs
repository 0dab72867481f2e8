using System.IO.Compression;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// Everyday German: sets of words that mean the same, and words for the more general, from OpenThesaurus. Kept as one text with the
/// places where each word stands in it, since most of it is never asked for.
/// </summary>
internal sealed class Thesaurus
{
    /// <summary>A word with many meanings leads nowhere in particular.</summary>
    private const int MostMeanings = 8;

    private static readonly Lazy<Thesaurus> Read = new(() => new Thesaurus(Text()));

    private readonly string _text;

    /// <summary>Hash of a root above the place of a line, sorted.</summary>
    private readonly ulong[] _places;

    private Thesaurus(string text)
    {
        _text = text;
        List<ulong> places = new(110_000);
        for (var at = 0; at < text.Length;)
        {
            var line = LineAt(at);
            var bar = line.IndexOf('|');
            foreach (var word in (bar < 0 ? line : line[..bar]).Split(','))
            {
                places.Add(((ulong)Hash(Word.Of(line[word]).Root) << 32) | (uint)at);
            }

            at += line.Length + 1;
        }

        places.Sort();
        _places = [.. places];
    }

    public static Thesaurus Shipped => Read.Value;

    /// <summary>Other words for a root: of each meaning its words, and what is more general.</summary>
    /// <returns>the share of a word's meanings, 0 to 1, that lead to the other word</returns>
    public IEnumerable<(Word Word, float Share, bool IsGeneral)> Of(string root)
    {
        List<List<(Word Word, bool IsGeneral)>> meanings = [.. Places(root).Select(Meaning).Where(m => m.Exists(w => !w.IsGeneral && w.Word.Root == root))];
        if (meanings.Count > MostMeanings)
        {
            yield break;
        }

        foreach (var (word, isGeneral) in meanings.SelectMany(m => m).Where(w => w.Word.Root != root && !w.Word.IsStop))
        {
            yield return (word, 1f / meanings.Count, isGeneral);
        }
    }

    /// <summary>How many sets of words a root stands in.</summary>
    public int Meanings(string root) => Places(root).Count;

    private List<int> Places(string root)
    {
        var hash = (ulong)Hash(root) << 32;
        var first = Array.BinarySearch(_places, hash);
        List<int> places = [];
        for (var i = first < 0 ? ~first : first; i < _places.Length && _places[i] >> 32 == hash >> 32; i++)
        {
            if (places.Count == 0 || places[^1] != (int)(uint)_places[i])
            {
                places.Add((int)(uint)_places[i]);
            }
        }

        return places;
    }

    private List<(Word Word, bool IsGeneral)> Meaning(int at)
    {
        List<(Word, bool)> words = [];
        var line = LineAt(at);
        var bar = line.IndexOf('|');
        foreach (var range in line.SplitAny(',', '|'))
        {
            words.Add((Word.Of(line[range]), bar >= 0 && range.Start.Value > bar));
        }

        return words;
    }

    private ReadOnlySpan<char> LineAt(int at)
    {
        var rest = _text.AsSpan(at);
        return rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
    }

    /// <summary>FNV-1a; words that share one are told apart when their lines are read.</summary>
    private static uint Hash(string root)
    {
        var hash = 2166136261;
        foreach (var c in root)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    private static string Text()
    {
        using var packed = ShippedWords.Open("thesaurus.txt.gz");
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }
}
