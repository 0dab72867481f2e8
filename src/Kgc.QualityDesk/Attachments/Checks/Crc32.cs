namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>The checksum of PNG and ZIP (ISO 3309, polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ (c >> 1)))];

    public static uint Of(ReadOnlySpan<byte> bytes) => Next(0, bytes);

    /// <summary>Goes on from the checksum of what came before; 0 at the beginning.</summary>
    public static uint Next(uint before, ReadOnlySpan<byte> bytes)
    {
        var crc = ~before;
        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }
}
