using System.Buffers.Binary;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>
/// Reads a PNG chunk by chunk and writes it anew with those chunks only that make its picture. Texts, time, EXIF (with the place where
/// a photograph was taken) and whatever stands behind the end are left out; the picture's own chunks are copied as they are.
/// </summary>
internal static class PngCheck
{
    private const int HeaderLength = 13;
    private const int Around = 12;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> Picture =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "hIST", "acTL", "fcTL", "fdAT",
    ];

    // Compression, filter and time stamp chunks carry nothing that tells of a person.
    private static readonly HashSet<string> Telling = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

    public static FileVerdict Of(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        var (position, isFirst, hasPixels, tells) = (Signature.Length, true, false, false);
        while (true)
        {
            var chunk = ChunkAt(file, position, out var kind);
            if (isFirst)
            {
                EnsureHeader(chunk, kind);
            }

            hasPixels |= kind == "IDAT";
            tells |= Telling.Contains(kind);
            if (Picture.Contains(kind))
            {
                kept.Write(chunk);
            }

            (position, isFirst) = (position + chunk.Length, false);
            if (kind == "IEND")
            {
                return hasPixels ? Take(kept, tells, hasTrailer: position < file.Length) : throw new FileRefused(FileReasons.Damaged);
            }
        }
    }

    private static ReadOnlySpan<byte> ChunkAt(ReadOnlySpan<byte> file, int position, out string kind)
    {
        if (file.Length - position < Around)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(file[position..]);
        if (length > file.Length - position - Around)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        var chunk = file.Slice(position, (int)length + Around);
        kind = System.Text.Encoding.Latin1.GetString(chunk[4..8]);
        return Crc32.Of(chunk[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) ? chunk : throw new FileRefused(FileReasons.Damaged);
    }

    private static void EnsureHeader(ReadOnlySpan<byte> chunk, string kind)
    {
        if (kind != "IHDR" || chunk.Length != HeaderLength + Around)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        ImageSize.Ensure(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
    }

    private static FileVerdict Take(MemoryStream kept, bool tells, bool hasTrailer) => new(
        FileKind.Png, null,
        [.. tells ? [FileReasons.MetadataRemoved] : Array.Empty<string>(), .. hasTrailer ? [FileReasons.TrailerRemoved] : Array.Empty<string>()],
        kept.GetBuffer().AsMemory(0, (int)kept.Length));
}
