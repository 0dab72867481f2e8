using System.Buffers.Binary;
using System.IO.Compression;

namespace Kgc.QualityDesk.Reports;

/// <summary>Unpacks a WOFF 1.0 font (W3C Recommendation, 13 December 2012): TrueType tables, each packed by zlib.</summary>
internal static class WoffFile
{
    private const int Header = 44, Entry = 20;

    /// <returns>the TrueType file</returns>
    public static byte[] Unpack(byte[] woff)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(woff.AsSpan(12));
        var head = new byte[12 + (16 * count)];
        woff.AsSpan(4, 4).CopyTo(head);
        var power = (int)Math.Log2(count);
        foreach (var (at, value) in new[] { (4, count), (6, 16 << power), (8, power), (10, (16 * count) - (16 << power)) })
        {
            BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(at), (ushort)value);
        }

        using var tables = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            var entry = woff.AsSpan(Header + (Entry * i), Entry);
            var table = Table(woff, Number(entry[4..]), Number(entry[8..]), Number(entry[12..]));
            var place = head.AsSpan(12 + (16 * i));
            entry[..4].CopyTo(place);
            entry[16..].CopyTo(place[4..]);
            BinaryPrimitives.WriteInt32BigEndian(place[8..], head.Length + (int)tables.Length);
            BinaryPrimitives.WriteInt32BigEndian(place[12..], table.Length);
            tables.Write(table);
            tables.Write(new byte[(4 - (table.Length % 4)) % 4]);
        }

        return [.. head, .. tables.ToArray()];
    }

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static byte[] Table(byte[] woff, int offset, int packed, int length)
    {
        if (packed == length)
        {
            return woff.AsSpan(offset, length).ToArray();
        }

        using var zlib = new ZLibStream(new MemoryStream(woff, offset, packed), CompressionMode.Decompress);
        var table = new byte[length];
        zlib.ReadExactly(table);
        return table;
    }
}
