using System.Buffers.Binary;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>Finds a second file inside one that claims to be a single one.</summary>
internal static class SecondFile
{
    private const int ZipEnd = 22;
    private const int LongestComment = 65535;

    /// <summary>An archive is read from its end, a web page from its beginning.</summary>
    public static bool IsIn(ReadOnlySpan<byte> file, int head) => EndsAsZip(file) || BeginsAsPage(file[..Math.Min(file.Length, head)]);

    private static bool EndsAsZip(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - ZipEnd - LongestComment)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            // The comment reaches to the end of the file, give or take what a careless writer leaves; chance fits neither.
            if (tail.Length - at >= ZipEnd
                && Math.Abs(tail.Length - at - ZipEnd - BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..])) <= 64)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAsPage(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head);
        return new[] { "<html", "<script", "<!doctype html", "<?php", "<svg", "<iframe" }.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }
}
