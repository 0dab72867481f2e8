using System.IO.Compression;
using System.Text;

namespace Kgc.QualityDesk.Redaction;

/// <summary>German nouns in all their forms, folded: what is none of them and stands where a name may stand is likely one.</summary>
internal static class Everyday
{
    private const int ShortestPart = 4;

    private static readonly Lazy<ulong[]> Nouns = new(Read);

    /// <summary>A noun of the list (<c>Lists/LICENSE.txt</c> says whose).</summary>
    public static bool IsNoun(string key) => Array.BinarySearch(Nouns.Value, Hash(key)) >= 0;

    /// <summary>A noun, or one made of two or three: <c>handlungsfelder</c>.</summary>
    public static bool IsWord(string key) =>
        IsNoun(key) || (key.Contains('-') ? Array.TrueForAll(key.Split('-'), IsWord) : IsCompound(key, 2));

    private static bool IsCompound(string key, int joints)
    {
        for (var at = key.Length - ShortestPart + 1; at >= ShortestPart - 1; at--)
        {
            if (IsNoun(key[at..]) && IsFirstPart(key[..at], joints))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstPart(string part, int joints) =>
        Bare(part).Any(IsNoun) || (joints > 1 && part.Length >= 2 * ShortestPart && Bare(part).Any(p => IsCompound(p, joints - 1)));

    // "Handlung-s-feld", "Frau-en-haus", "Schul-hof"
    private static IEnumerable<string> Bare(string part)
    {
        yield return part;
        yield return part + "e";
        foreach (var link in new[] { "s", "n", "en", "es", "er" })
        {
            if (part.Length > link.Length + 2 && part.EndsWith(link, StringComparison.Ordinal))
            {
                yield return part[..^link.Length];
            }
        }
    }

    private static ulong[] Read()
    {
        using var packed = typeof(Everyday).Assembly.GetManifestResourceStream("Kgc.QualityDesk.Redaction.Lists.nouns.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.ASCII);
        List<ulong> hashes = new(150_000);
        var word = "";
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            // The first digit counts the letters shared with the word before.
            word = word[..(line[0] - '0')] + line[1..];
            hashes.Add(Hash(word));
        }

        hashes.Sort();
        return [.. hashes];
    }

    // FNV-1a: two of 140,000 words with the same hash are as good as impossible in 64 bits.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return hash;
    }
}
