using System.Buffers.Binary;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>
/// The directory of an archive, read strictly (APPNOTE 6.3): it starts with the first file and ends with the directory's end, its
/// files lie one behind the other without overlapping, and nothing lies between, before or behind them.
/// </summary>
internal sealed record ZipDirectory(IReadOnlyList<ZipEntry> Entries)
{
    private const int EndLength = 22;
    private const int CentralHeader = 46;

    /// <summary>A data descriptor behind a file: at most signature, checksum and two sizes of eight bytes.</summary>
    private const int LongestDescriptor = 24;

    public static ZipDirectory Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var end = bytes.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || bytes.Length - end < EndLength)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        // No office program writes a comment, so whatever stands behind the end is something else.
        if (bytes.Length - end != EndLength)
        {
            throw new FileRefused(FileReasons.Polyglot);
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        var (length, start) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 12)..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]));
        if (start + (long)length != end || count == 0)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        var entries = Read(bytes, (int)start, end, count);
        EnsureGapless(bytes, entries, (int)start);
        return new ZipDirectory(entries);
    }

    private static List<ZipEntry> Read(ReadOnlySpan<byte> file, int start, int end, int count)
    {
        List<ZipEntry> entries = [];
        var at = start;
        while (at < end)
        {
            if (entries.Count > ZipBudget.MostEntries)
            {
                throw new FileRefused(FileReasons.ZipBomb);
            }

            var header = file[at..end];
            if (header.Length < CentralHeader || !header.StartsWith("PK\u0001\u0002"u8) || LengthOf(header) > header.Length)
            {
                throw new FileRefused(FileReasons.Damaged);
            }

            entries.Add(ZipEntry.Of(file, at));
            at += LengthOf(header);
        }

        return entries.Count == count ? entries : throw new FileRefused(FileReasons.Damaged);
    }

    private static int LengthOf(ReadOnlySpan<byte> header) => CentralHeader + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
        + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);

    private static void EnsureGapless(ReadOnlySpan<byte> file, IEnumerable<ZipEntry> entries, int end)
    {
        var at = 0;
        foreach (var entry in entries.OrderBy(e => e.Offset))
        {
            EnsureNextTo(file, at, entry.Offset);
            at = entry.DataStart + entry.Packed;
        }

        EnsureNextTo(file, at, end);
    }

    private static void EnsureNextTo(ReadOnlySpan<byte> file, int at, int next)
    {
        // Two files that share bytes unpack to more than there is: a bomb's trick.
        if (next < at)
        {
            throw new FileRefused(FileReasons.ZipBomb);
        }

        var gap = file[at..next];
        var isDescriptor = at > 0 && gap.Length is 12 or 16 or 20 or LongestDescriptor;
        if (gap.Length > 0 && !isDescriptor)
        {
            throw new FileRefused(FileReasons.Polyglot);
        }
    }
}
