using System.IO.Compression;
using System.Text;

namespace Kgc.QualityDesk.Tests.Attachments;

/// <summary>Small honest files of every kind that is taken, made here.</summary>
public static class SampleFiles
{
    public const string Eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    private const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="{0}" ContentType="application/vnd.openxmlformats-officedocument.{1}.main+xml"/></Types>""";

    /// <param name="objects">what stands between the page and the end</param>
    public static byte[] Pdf(string objects = "") => Encoding.Latin1.GetBytes(
        "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n" + objects
        + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    /// <summary>An object stream with what somebody wants to hide in it.</summary>
    public static string PackedObjects(string content, string dictionary = "/Type/ObjStm/N 1/First 5/Filter/FlateDecode")
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes("9 0  " + content));
        }

        return $"8 0 obj\n<<{dictionary}/Length {packed.Length}>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n";
    }

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Zip([
        ("[Content_Types].xml", Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, Types, "/word/document.xml", "wordprocessingml.document"))),
        ("_rels/.rels", Text("<Relationships/>")), ("word/document.xml", Text("<w:document>Antrag</w:document>")), .. more]);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) => Zip([
        ("[Content_Types].xml", Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, Types, "/xl/workbook.xml", "spreadsheetml.sheet"))),
        ("_rels/.rels", Text("<Relationships/>")), ("xl/workbook.xml", Text("<workbook/>")), .. more]);

    public static byte[] Odt(params (string Name, byte[] Content)[] more) => Zip([
        ("mimetype", Text("application/vnd.oasis.opendocument.text")), ("META-INF/manifest.xml", Text("<manifest/>")), ("content.xml", Text("<office/>")), .. more]);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return whole.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Bytes that no packer makes smaller, the same ones every time.</summary>
    public static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
