using System.Buffers.Binary;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>The parts of a JPEG that are kept.</summary>
internal sealed class JpegParts
{
    private const byte Sof0 = 0xC0, Dht = 0xC4, Jpg = 0xC8, Dac = 0xCC, Sof15 = 0xCF, Sos = 0xDA, Dqt = 0xDB, Dnl = 0xDC, Dri = 0xDD;
    private const byte App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE;
    private const int JfifLength = 16;
    private const int AdobeLength = 14;

    private readonly MemoryStream _body = new();
    private byte[]? _jfif;
    private ushort? _orientation;
    private bool _hasFrame;
    private bool _hasPixels;
    private bool _leftOut;

    public bool IsPicture => _hasFrame && _hasPixels;

    /// <param name="marker">its second byte</param>
    /// <param name="segment">from its length on</param>
    public void Add(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case Dht or Dac or Dqt or Dri or Dnl or Sos:
                Write(marker, segment);
                break;
            case >= Sof0 and <= Sof15 when marker != Jpg:
                AddFrame(marker, segment);
                break;
            case App2 when segment[2..].StartsWith("ICC_PROFILE\0"u8):
            case App14 when segment.Length == AdobeLength && segment[2..].StartsWith("Adobe"u8):
                Write(marker, segment);
                break;
            case App0 when _jfif is null && segment.Length >= JfifLength && segment[2..].StartsWith("JFIF\0"u8):
                AddJfif(segment);
                break;
            case >= App0 and <= 0xEF or 0xFE:
                (_orientation, _leftOut) = (_orientation ?? (marker == App1 ? Exif.OrientationOf(segment[2..]) : null), true);
                break;
            default:
                throw new FileRefused(FileReasons.Damaged);
        }
    }

    public void AddScan(ReadOnlySpan<byte> scan)
    {
        _hasPixels |= !scan.IsEmpty;
        _body.Write(scan);
    }

    public FileVerdict Take(bool hasTrailer)
    {
        var whole = new MemoryStream((int)_body.Length + 64);
        whole.Write([0xFF, 0xD8]);
        whole.Write(_jfif);
        whole.Write(_orientation is > 1 and <= 8 ? Exif.Minimal(_orientation.Value) : []);
        _body.WriteTo(whole);
        whole.Write([0xFF, 0xD9]);
        string[] notes =
        [
            .. _leftOut ? [FileReasons.MetadataRemoved] : Array.Empty<string>(), .. hasTrailer ? [FileReasons.TrailerRemoved] : Array.Empty<string>(),
        ];
        return new FileVerdict(FileKind.Jpeg, null, notes, whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    private void AddFrame(byte marker, ReadOnlySpan<byte> segment)
    {
        // One frame: a hierarchical picture, which nobody's program writes, is not understood here.
        if (_hasFrame || segment.Length < 8)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        ImageSize.Ensure(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        _hasFrame = true;
        Write(marker, segment);
    }

    // Resolution stays, the small picture behind it goes.
    private void AddJfif(ReadOnlySpan<byte> segment)
    {
        _leftOut |= segment.Length > JfifLength;
        _jfif = [0xFF, App0, 0, JfifLength, .. segment[2..(JfifLength - 2)], 0, 0];
    }

    private void Write(byte marker, ReadOnlySpan<byte> segment)
    {
        _body.Write([0xFF, marker]);
        _body.Write(segment);
    }
}
