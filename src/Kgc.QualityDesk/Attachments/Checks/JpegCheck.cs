using System.Buffers.Binary;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>
/// Reads a JPEG segment by segment (ITU T.81, annex B) and writes it anew with those segments only that make its picture. EXIF with
/// place, device and thumbnail, XMP, IPTC, comments and whatever stands behind the end are left out. The colour profile stays; of the
/// EXIF only which way up the picture is.
/// </summary>
internal static class JpegCheck
{
    private const byte Soi = 0xD8, Eoi = 0xD9, Sos = 0xDA, Tem = 0x01;

    public static ReadOnlySpan<byte> Signature => [0xFF, Soi, 0xFF];

    public static FileVerdict Of(ReadOnlySpan<byte> file)
    {
        var parts = new JpegParts();
        var position = 2;
        while (true)
        {
            var marker = MarkerAt(file, ref position);
            if (marker == Eoi)
            {
                return parts.IsPicture
                    ? parts.Take(hasTrailer: position < file.Length)
                    : throw new FileRefused(FileReasons.Damaged);
            }

            if (marker is Soi or Tem or 0x00 or (>= 0xD0 and <= 0xD7))
            {
                throw new FileRefused(FileReasons.Damaged);
            }

            var segment = SegmentAt(file, position);
            position += segment.Length;
            parts.Add(marker, segment);
            if (marker == Sos)
            {
                var scan = ScanAt(file, position);
                position += scan.Length;
                parts.AddScan(scan);
            }
        }
    }

    // Any number of 0xFF may stand before a marker.
    private static byte MarkerAt(ReadOnlySpan<byte> file, ref int position)
    {
        var start = position;
        while (position < file.Length && file[position] == 0xFF)
        {
            position++;
        }

        return position > start && position < file.Length ? file[position++] : throw new FileRefused(FileReasons.Damaged);
    }

    /// <summary>With the two bytes of its length.</summary>
    private static ReadOnlySpan<byte> SegmentAt(ReadOnlySpan<byte> file, int position)
    {
        var length = file.Length - position < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(file[position..]);
        return length >= 2 && length <= file.Length - position ? file.Slice(position, length) : throw new FileRefused(FileReasons.Damaged);
    }

    /// <summary>Coded pixels up to the next marker that is neither a restart nor an escaped 0xFF.</summary>
    private static ReadOnlySpan<byte> ScanAt(ReadOnlySpan<byte> file, int start)
    {
        for (var at = start; at + 1 < file.Length; at++)
        {
            if (file[at] != 0xFF)
            {
                var jump = file[at..].IndexOf((byte)0xFF);
                if (jump < 0)
                {
                    break;
                }

                at += jump - 1;
            }
            else if (file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF))
            {
                return file[start..at];
            }
        }

        throw new FileRefused(FileReasons.Damaged);
    }
}
