using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Attachments.HandingOn;

/// <summary>
/// A copy of an office document that does not tell beside its text who wrote it: no properties, no names at comments and changes, no
/// preview picture, no paths of a person's machine. The file in the case stays as it came.
/// </summary>
public static class WithoutTraces
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Signatures = ["_xmlsignatures/", "META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml"];

    /// <summary>Null where nothing can be taken out safely: other kinds than DOCX, XLSX and ODT, signed or unreadable ones.</summary>
    public static byte[]? Of(FileKind? kind, ReadOnlyMemory<byte> file)
    {
        if (kind is not (FileKind.Docx or FileKind.Xlsx or FileKind.Odt))
        {
            return null;
        }

        try
        {
            var copy = Copy(file, new ZipBudget());
            // What was written must be what was taken when it came in.
            return copy is not null && FileCheck.Of(copy) is { Reason: null } verdict && verdict.Kind == kind ? copy : null;
        }
        catch (Exception unreadable) when (unreadable is FileRefused or XmlException or InvalidDataException)
        {
            return null;
        }
    }

    private static byte[]? Copy(ReadOnlyMemory<byte> file, ZipBudget budget)
    {
        var parts = ZipDirectory.Of(file).Entries.OrderBy(e => e.Offset).Select(e => (e.Name, Content: ZipEntry.Read(file, e, budget))).ToList();
        if (parts.Exists(p => Signatures.Any(s => p.Name.StartsWith(s, StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        var dropped = PartTraces.Dropped(parts.Select(p => p.Name));
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.Where(p => !dropped.Contains(p.Name)))
            {
                var entry = zip.CreateEntry(name, name == OfficeParts.MimeType ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var target = entry.Open();
                target.Write(Clean(name, content, dropped, budget).Span);
            }
        }

        return whole.ToArray();
    }

    private static ReadOnlyMemory<byte> Clean(string name, ReadOnlyMemory<byte> content, IReadOnlySet<string> dropped, ZipBudget budget)
    {
        var start = content.Span;
        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            // The table behind a chart is a document of its own.
            return Copy(content, budget) ?? throw new FileRefused(FileReasons.Embedded);
        }

        if (start.StartsWith(PngCheck.Signature) || start.StartsWith(JpegCheck.Signature))
        {
            return FileCheck.Of(content).Rewritten ?? content;
        }

        if (!LooksLikeXml(start))
        {
            return content;
        }

        var part = Read(content);
        return PartTraces.TakeOut(name, part, dropped) ? Written(part) : content;
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> start)
    {
        var text = start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start;
        var first = text.IndexOfAnyExcept(" \t\r\n"u8);
        return (first >= 0 && text[first] == '<') || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
    }

    private static XDocument Read(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Written(XDocument part)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            part.Save(writer);
        }

        return stream.ToArray();
    }
}
