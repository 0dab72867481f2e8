using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>
/// The objects of a PDF 1.7 file (ISO 32000-1) in the order in which they were added. Nothing in it is random or of the clock, and no
/// stream is packed, so that the same content is the same bytes wherever it is written.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that comes later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string body) => Set(Reserve(), body);

    public int AddStream(byte[] content, string entries = "")
    {
        var number = Reserve();
        _objects[number - 1] = [.. Bytes($"<</Length {Text(content.Length)}{entries}>>\nstream\n"), .. content, .. Bytes("\nendstream")];
        return number;
    }

    public int Set(int number, string body)
    {
        _objects[number - 1] = Bytes(body);
        return number;
    }

    /// <param name="root">the catalogue</param>
    /// <param name="info">the document information</param>
    public byte[] Write(int root, int info)
    {
        using var file = new MemoryStream();
        file.Write([.. Bytes("%PDF-1.7\n%"), 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        List<long> places = [];
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Length);
            file.Write([.. Bytes($"{Text(i + 1)} 0 obj\n"), .. _objects[i]!, .. Bytes("\nendobj\n")]);
        }

        var (start, id) = (file.Length, Convert.ToHexString(SHA256.HashData(file.ToArray()))[..32]);
        var table = new StringBuilder($"xref\n0 {Text(places.Count + 1)}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            table.Append(place.ToString("D10", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        }

        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Bytes(table.ToString()));
        return file.ToArray();
    }

    /// <summary>A text for a dictionary, in UTF-16.</summary>
    public static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Text(double number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
