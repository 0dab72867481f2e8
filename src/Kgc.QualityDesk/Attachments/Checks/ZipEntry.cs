using System.Buffers.Binary;
using System.IO.Compression;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>One file in an archive, as the archive's directory tells.</summary>
/// <param name="Name">with folders</param>
/// <param name="Offset">of its own header</param>
/// <param name="DataStart">where its packed bytes begin</param>
/// <param name="Packed">bytes in the archive</param>
/// <param name="Declared">bytes it says to have unpacked</param>
/// <param name="Crc">checksum of the unpacked bytes</param>
/// <param name="IsDeflated">else stored as it is</param>
internal sealed record ZipEntry(string Name, int Offset, int DataStart, int Packed, long Declared, uint Crc, bool IsDeflated)
{
    private const int Deflated = 8;
    private const int LocalHeader = 30;

    /// <summary>Unpacks it within the budget.</summary>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> file, ZipEntry entry, ZipBudget budget)
    {
        budget.TakeEntry();
        var packed = file.Slice(entry.DataStart, entry.Packed);
        var content = entry.IsDeflated ? Inflate(packed, budget) : Stored(packed, budget);
        return content.Length == entry.Declared && Crc32.Of(content.Span) == entry.Crc ? content : throw new FileRefused(FileReasons.Damaged);
    }

    /// <param name="file">the archive</param>
    /// <param name="at">of an entry of the directory, which is complete</param>
    public static ZipEntry Of(ReadOnlySpan<byte> file, int at)
    {
        var central = file[at..];
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(central[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(central[10..]);
        if ((flags & 0x2041) != 0)
        {
            throw new FileRefused(FileReasons.Locked);
        }

        var (packed, offset) = (BinaryPrimitives.ReadUInt32LittleEndian(central[20..]), BinaryPrimitives.ReadUInt32LittleEndian(central[42..]));
        var name = central.Slice(46, BinaryPrimitives.ReadUInt16LittleEndian(central[28..]));
        if (method is not (0 or Deflated) || offset > file.Length - LocalHeader || packed > file.Length)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        var data = BehindHeader(file, (int)offset, name);
        return data + (long)packed <= file.Length
            ? new ZipEntry(ZipPath.Checked(name), (int)offset, data, (int)packed, BinaryPrimitives.ReadUInt32LittleEndian(central[24..]),
                BinaryPrimitives.ReadUInt32LittleEndian(central[16..]), method == Deflated)
            : throw new FileRefused(FileReasons.Damaged);
    }

    /// <summary>Readers differ in whether they believe the directory or the file's own header, so both must say the same.</summary>
    private static int BehindHeader(ReadOnlySpan<byte> file, int offset, ReadOnlySpan<byte> name)
    {
        var local = file[offset..];
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(local[26..]);
        var start = LocalHeader + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        var isSame = local.StartsWith("PK\u0003\u0004"u8) && start <= local.Length && local.Slice(LocalHeader, nameLength).SequenceEqual(name);
        return isSame ? offset + start : throw new FileRefused(FileReasons.Damaged);
    }

    private static ReadOnlyMemory<byte> Stored(ReadOnlyMemory<byte> content, ZipBudget budget)
    {
        budget.Take(content.Length, content.Length, content.Length);
        return content;
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed, ZipBudget budget)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var inflated = new DeflateStream(source, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[32 * 1024];
        try
        {
            for (var read = inflated.Read(buffer); read > 0; read = inflated.Read(buffer))
            {
                content.Write(buffer, 0, read);
                budget.Take(read, content.Length, packed.Length);
            }
        }
        catch (InvalidDataException)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
