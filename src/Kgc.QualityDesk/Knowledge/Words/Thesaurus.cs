using System.Collections.Concurrent;
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

    /// <summary>Roots that are asked for again and again are read once; more than so many are not kept (about 2 KiB each).</summary>
    private const int MostKept = 10_000;

    private static readonly Lazy<Thesaurus> Loaded = new(() => new Thesaurus(Text()));

    private readonly string _text;

    /// <summary>Hash of a root above the place of a line, sorted.</summary>
    private readonly ulong[] _places;

    private readonly ConcurrentDictionary<string, IReadOnlyList<(Word Word, float Share, bool IsGeneral)>> _kept = new(StringComparer.Ordinal);

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

    public static Thesaurus Shipped => Loaded.Value;

    /// <summary>Other words for a root: of each meaning its words, and what is more general.</summary>
    /// <returns>the share of a word's meanings, 0 to 1, that lead to the other word</returns>
    public IReadOnlyList<(Word Word, float Share, bool IsGeneral)> Of(string root)
    {
        if (_kept.TryGetValue(root, out var known))
        {
            return known;
        }

        // A word that nobody knows is not kept: visitors could fill the memory with them.
        if (Places(root) is not { Count: > 0 } places)
        {
            return [];
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept[root] = Read(root, places);
    }

    /// <summary>How many sets of words a root stands in.</summary>
    public int Meanings(string root) => Places(root).Count;

    private IReadOnlyList<(Word Word, float Share, bool IsGeneral)> Read(string root, List<int> places)
    {
        List<List<(Word Word, bool IsGeneral)>> meanings = [.. places.Select(Meaning).Where(m => m.Exists(w => !w.IsGeneral && w.Word.Root == root))];
        return meanings.Count > MostMeanings ? []
            : [.. meanings.SelectMany(m => m).Where(w => w.Word.Root != root && !w.Word.IsStop).Select(w => (w.Word, 1f / meanings.Count, w.IsGeneral))];
    }

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
