using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// What German words mean, as directions: words that mean something alike point the same way. The shipped file has the stems, sorted,
/// one a line, an empty line, then a row for each: how much a word says (general words little), then its direction.
/// Without the file nothing has a meaning, and the search goes by words alone.
/// </summary>
internal sealed class WordVectors
{
    public const int Dimensions = 96;

    private const int Row = Dimensions + 1;
    private const int ShortestPart = 3;
    private const int ShortestCompound = 7;

    private static readonly Lazy<WordVectors> Loaded = new(() => new WordVectors(Bytes()));
    private static readonly string[] Joints = ["", "s", "n", "en", "es", "er", "e"];

    private readonly byte[] _bytes;
    private readonly int _rowsAt;

    /// <summary>Where each stem begins.</summary>
    private readonly int[] _stems;

    private WordVectors(byte[] bytes)
    {
        _bytes = bytes;
        _rowsAt = bytes.AsSpan().IndexOf("\n\n"u8) + 2;
        List<int> stems = [];
        for (var at = 0; at < _rowsAt - 1; at += bytes.AsSpan(at).IndexOf((byte)'\n') + 1)
        {
            stems.Add(at);
        }

        _stems = [.. stems];
    }

    /// <summary>The row of a word, or those of the two parts of a compound that has none itself.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Place(int First, int Second)
    {
        public static Place None { get; } = new(-1, -1);

        public bool IsKnown => First >= 0;
    }

    public static WordVectors Shipped => Loaded.Value;

    /// <summary>By its stem alone: all forms of a word mean the same, whichever an index met first.</summary>
    public Place Find(Word word) => RowOf(word.Stem) is var row and >= 0 ? new Place(row, -1) : Cut(word.Stem);

    /// <summary>How much a word says, 0 to 1: less the more often people say it.</summary>
    public float Share(Place place) => !place.IsKnown || place.Second >= 0 ? 1 : _bytes[_rowsAt + (place.First * Row)] / 255f;

    /// <summary>Adds the direction of a word, of length <paramref name="weight"/>.</summary>
    public void Add(Place place, float weight, float[] to)
    {
        if (!place.IsKnown)
        {
            return;
        }

        var first = RowAt(place.First);
        var second = place.Second < 0 ? [] : RowAt(place.Second);
        var length = 0f;
        for (var i = 0; i < Dimensions; i++)
        {
            var value = first[i] + (second.IsEmpty ? 0 : second[i]);
            length += value * value;
        }

        var scale = length > 0 ? weight / MathF.Sqrt(length) : 0;
        for (var i = 0; i < Dimensions; i++)
        {
            to[i] += scale * (first[i] + (second.IsEmpty ? 0 : second[i]));
        }
    }

    private ReadOnlySpan<sbyte> RowAt(int row) => MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(_rowsAt + (row * Row) + 1, Dimensions));

    /// <summary>The cut with the longest last part.</summary>
    private Place Cut(string stem)
    {
        for (var at = ShortestPart; stem.Length >= ShortestCompound && at <= stem.Length - ShortestPart; at++)
        {
            var last = RowOf(stem.AsSpan(at));
            if (last < 0)
            {
                continue;
            }

            foreach (var joint in Joints)
            {
                var first = stem.AsSpan(0, at);
                if (first.EndsWith(joint, StringComparison.Ordinal) && first.Length - joint.Length >= ShortestPart
                    && RowOf(first[..^joint.Length]) is var row and >= 0)
                {
                    return new Place(row, last);
                }
            }
        }

        return Place.None;
    }

    private int RowOf(ReadOnlySpan<char> stem)
    {
        var (low, high) = (0, _stems.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(_bytes.AsSpan(_stems[middle]), stem);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>A stem of the file, which ends with its line, against another; all are of plain letters.</summary>
    private static int Compare(ReadOnlySpan<byte> line, ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (line[i] != stem[i])
            {
                return line[i] - stem[i];
            }
        }

        return line[stem.Length] == '\n' ? 0 : 1;
    }

    private static byte[] Bytes()
    {
        if (!ShippedWords.Has("vectors.bin.gz"))
        {
            return "\n\n"u8.ToArray();
        }

        using var packed = ShippedWords.Open("vectors.bin.gz");
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        plain.CopyTo(all);
        return all.ToArray();
    }
}
