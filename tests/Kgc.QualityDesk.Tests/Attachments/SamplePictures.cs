using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kgc.QualityDesk.Tests.Attachments;

/// <summary>Small pictures that real readers open, with and without what tells of a person.</summary>
public static class SamplePictures
{
    /// <summary>Tables, frame, scan: eight by eight grey pixels.</summary>
    public static readonly byte[] JpegPixels =
    [
        0xFF, 0xDB, 0x00, 0x43, 0x00, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x08, 0x00, 0x08, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xC4, 0x00, 0x14, 0x00, 0x01, .. new byte[15], 0x00,
        0xFF, 0xC4, 0x00, 0x14, 0x10, 0x01, .. new byte[15], 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x3F,
    ];

    private static readonly byte[] Jfif = [0xFF, 0xE0, 0x00, 0x10, .. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, .. Jfif, .. JpegPixels, 0xFF, 0xD9];

    /// <summary>As a telephone writes it: EXIF with place, device and a small picture, XMP, IPTC and a comment.</summary>
    public static readonly byte[] JpegWithPlace =
    [
        0xFF, 0xD8, .. Jfif, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff()]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude=\"50,58.7N\" GEHEIM/>"u8]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "PROFIL"u8]), .. Segment(0xE2, [.. "MPF\0GEHEIM"u8]),
        .. Segment(0xED, [.. "Photoshop 3.0\0GEHEIM"u8]), .. Segment(0xFE, [.. "Kommentar GEHEIM"u8]), .. JpegPixels, 0xFF, 0xD9,
    ];

    public static byte[] Png(params (string Kind, byte[] Content)[] more) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", PngHeader(2, 2)), .. more.SelectMany(m => Chunk(m.Kind, m.Content)), .. PngPixels(), .. Chunk("IEND", []),
    ];

    public static byte[] PngHeader(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return header;
    }

    public static byte[] PngPixels()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write([0, 0x80, 0x40, 0, 0x20, 0x10]);
        }

        return Chunk("IDAT", packed.ToArray());
    }

    public static byte[] Chunk(string kind, byte[] content)
    {
        byte[] inner = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(inner));
        return [.. length, .. inner, .. crc];
    }

    public static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    // Bit by bit, as PNG's own text has it; the program's table is not asked.
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }

        return ~crc;
    }

    /// <summary>Orientation 6, maker, a pointer to a GPS directory with a latitude, and a thumbnail.</summary>
    private static byte[] Tiff()
    {
        byte[] directory =
        [
            3, 0,
            0x0F, 0x01, 2, 0, 12, 0, 0, 0, 50, 0, 0, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
            0x25, 0x88, 4, 0, 1, 0, 0, 0, 62, 0, 0, 0,
            0, 0, 0, 0,
        ];
        return [.. "II"u8, 42, 0, 8, 0, 0, 0, .. directory, .. "KameraGEHEIM"u8, .. "GPS-GEHEIM-50.9787"u8, .. Jpeg];
    }
}
