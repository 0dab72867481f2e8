using System.IO.Compression;
using System.Text;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>All names (<c>/Launch</c>) that a PDF uses, in the open and in its compressed object streams, however they are escaped.</summary>
internal static class PdfNames
{
    private const int LongestName = 127;
    private const int LongestDictionary = 8 * 1024;

    /// <summary>Bytes that are looked at more than once; a file that asks for more is made to keep us busy.</summary>
    private const long MostWork = 1024 * 1024 * 1024;
    private const int ZlibHeader = 2;

    /// <summary>Bytes that all object streams of a file may unpack to.</summary>
    private const int MostUnpacked = 64 * 1024 * 1024;

    public static HashSet<string> In(ReadOnlySpan<byte> file)
    {
        HashSet<string> names = [];
        var hidden = Collect(file, names);
        var (left, work, position) = (MostUnpacked, MostWork, 0);
        while (hidden > 0 && NextObjectStream(file, ref position, ref work) is { } packed)
        {
            Collect(Unpack(file[packed], ref left), names);
            hidden--;
        }

        // One whose dictionary was not found was written so that it is not.
        return hidden > 0 ? throw new FileRefused(FileReasons.PdfActive) : names;
    }

    /// <summary>Returns how often the name of an object stream occurs.</summary>
    private static int Collect(ReadOnlySpan<byte> text, HashSet<string> names)
    {
        var streams = 0;
        for (var at = text.IndexOf((byte)'/'); at >= 0;)
        {
            var rest = text[(at + 1)..];
            var length = rest[..Math.Min(rest.Length, LongestName * 3)].IndexOfAny("\0\t\n\f\r ()<>[]{}/%"u8);
            var name = rest[..(length < 0 ? Math.Min(rest.Length, LongestName * 3) : length)];
            if (name.Length is > 0 and <= LongestName * 3 && char.IsAsciiLetter((char)name[0]) | name[0] == '#')
            {
                var plain = Plain(name);
                names.Add(plain);
                streams += plain == "ObjStm" ? 1 : 0;
            }

            text = rest;
            at = text.IndexOf((byte)'/');
        }

        return streams;
    }

    /// <summary>/J#61vaScript is /JavaScript.</summary>
    private static string Plain(ReadOnlySpan<byte> name)
    {
        StringBuilder plain = new(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit((char)name[i + 1]) && char.IsAsciiHexDigit((char)name[i + 2]))
            {
                plain.Append((char)Convert.ToByte(Encoding.ASCII.GetString(name.Slice(i + 1, 2)), 16));
                i += 2;
            }
            else
            {
                plain.Append((char)name[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>The packed bytes of the next stream that holds objects; null after the last one.</summary>
    private static Range? NextObjectStream(ReadOnlySpan<byte> file, ref int position, ref long work)
    {
        while (file[position..].IndexOf("stream"u8) is >= 0 and var found)
        {
            var keyword = position + found;
            position = keyword + "stream".Length;
            if (keyword >= 3 && file[(keyword - 3)..keyword].SequenceEqual("end"u8))
            {
                continue;
            }

            var before = file[Math.Max(0, keyword - LongestDictionary)..keyword];
            Spend(ref work, before.Length);
            var start = Math.Max(before.LastIndexOf("endobj"u8), before.LastIndexOf("endstream"u8));
            HashSet<string> names = [];
            Collect(before[Math.Max(0, start)..], names);
            if (names.Contains("ObjStm"))
            {
                EnsureReadable(names);
                var length = file[position..].IndexOf("endstream"u8);
                var end = length < 0 ? file.Length : position + length;
                Spend(ref work, end - position);
                return position..end;
            }
        }

        return null;
    }

    private static void Spend(ref long work, int bytes)
    {
        work -= bytes;
        if (work < 0)
        {
            throw new FileRefused(FileReasons.PdfActive);
        }
    }

    // Every program that writes PDF packs its objects this one way. Another way can only serve to hide them.
    private static void EnsureReadable(HashSet<string> names)
    {
        if (names.Contains("Predictor") || names.Contains("Crypt") || names.Any(n => n.EndsWith("Decode", StringComparison.Ordinal) && n != "FlateDecode"))
        {
            throw new FileRefused(FileReasons.PdfActive);
        }
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, ref int left)
    {
        var start = packed.IndexOfAnyExcept("\r\n"u8);
        if (start < 0 || packed.Length - start <= ZlibHeader)
        {
            return [];
        }

        using var source = new MemoryStream(packed[start..].ToArray());
        source.Position = ZlibHeader;
        using var inflated = new DeflateStream(source, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (var read = inflated.Read(buffer); read > 0; read = inflated.Read(buffer))
            {
                left -= read;
                unpacked.Write(buffer, 0, read);
                if (left < 0)
                {
                    throw new FileRefused(FileReasons.ZipBomb);
                }
            }
        }
        catch (InvalidDataException)
        {
            // Encrypted, or broken: a reader sees no more of it than what came out so far.
        }

        return unpacked.ToArray();
    }
}
