using System.Buffers.Binary;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>Which way up a photograph is: all that is kept of its EXIF.</summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112;
    private const int EntryLength = 12;

    /// <param name="app1">what stands in the segment, from its name on</param>
    /// <returns>1 to 8, or null when it is not said</returns>
    public static ushort? OrientationOf(ReadOnlySpan<byte> app1)
    {
        if (!app1.StartsWith("Exif\0\0"u8) || app1.Length < 16)
        {
            return null;
        }

        var tiff = app1[6..];
        bool isLittle = tiff.StartsWith("II"u8);
        var first = ReadInt(tiff[4..], isLittle);
        if ((!isLittle && !tiff.StartsWith("MM"u8)) || first < 8 || first > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[((int)first + 2)..];
        for (int left = ReadShort(tiff[(int)first..], isLittle); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            if (ReadShort(entries, isLittle) == OrientationTag)
            {
                return ReadShort(entries[8..], isLittle) is >= 1 and <= 8 and var way ? way : null;
            }
        }

        return null;
    }

    /// <summary>An APP1 segment with nothing but the orientation.</summary>
    public static byte[] Minimal(ushort orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort ReadShort(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint ReadInt(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
