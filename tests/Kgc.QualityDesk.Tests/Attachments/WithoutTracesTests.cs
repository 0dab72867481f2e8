using System.IO.Compression;
using System.Text;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.HandingOn;

namespace Kgc.QualityDesk.Tests.Attachments;

/// <summary>What an office document tells beside its text stays here when it is handed on; its text does not change.</summary>
public sealed class WithoutTracesTests
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    [Fact]
    public void A_text_document_names_nobody_any_more()
    {
        var file = Docx(
            ("docProps/core.xml", Core), ("docProps/app.xml", App), ("docProps/custom.xml", Custom), ("docProps/thumbnail.jpeg", "kein Bild"),
            ("customXml/item1.xml", "<daten xmlns=\"urn:x\"><autorin>Erika Beispiel</autorin></daten>"),
            ("word/comments.xml", $"<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"0\" w:author=\"Erika Beispiel\" w:initials=\"EB\"><w:p><w:r><w:t>Stimmt das?</w:t></w:r></w:p></w:comment></w:comments>"),
            ("word/people.xml", "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\"Erika Beispiel\"><w15:presenceInfo w15:providerId=\"AD\" w15:userId=\"erika@verein.example\"/></w15:person></w15:people>"),
            ("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"r1\" Type=\"x/attachedTemplate\" Target=\"file:///C:\\Users\\Erika\\Beispiel.dotx\" TargetMode=\"External\"/></Relationships>"),
            ("word/embeddings/table.xlsx", Encoding.Latin1.GetString(SampleFiles.Xlsx(("docProps/core.xml", SampleFiles.Text(Core))))));
        var parts = Parts(Clean(FileKind.Docx, file));
        Assert.DoesNotContain("docProps/thumbnail.jpeg", parts.Keys);
        Assert.Contains("Stimmt das?", parts["word/comments.xml"], StringComparison.Ordinal);
        Assert.Contains("Der Antrag ist fristgerecht.", parts["word/document.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain(Parts(Encoding.Latin1.GetBytes(parts["word/embeddings/table.xlsx"])).Values, p => p.Contains("Erika", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_names_nobody_any_more()
    {
        var file = SampleFiles.Xlsx(Bytes(
            ("docProps/core.xml", Core), ("package/services/metadata/core-properties/1.psmdcp", Core), ("docProps/app.xml", App),
            ("xl/comments1.xml", $"<comments xmlns=\"{S}\"><authors><author>Erika Beispiel</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><r><t>Erika Beispiel:\nbitte prüfen</t></r></text></comment></commentList></comments>"),
            ("xl/persons/person.xml", "<personList xmlns=\"urn:t\"><person displayName=\"Erika Beispiel\" id=\"{1}\" userId=\"erika@verein.example\" providerId=\"AD\"/></personList>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{S}\" xmlns:r=\"{R}\"><sheetData><row><c t=\"inlineStr\"><is><t>42 Kinder</t></is></c></row></sheetData><pageSetup r:id=\"rId1\"/></worksheet>"),
            ("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{R}/printerSettings\" Target=\"../printerSettings/printerSettings1.bin\"/></Relationships>"),
            ("xl/printerSettings/printerSettings1.bin", "Erika-PC"),
            ("xl/workbook.xml2", $"<workbook xmlns=\"{S}\" xmlns:x=\"urn:x15ac\"><fileSharing userName=\"Erika Beispiel\"/><x:absPath url=\"C:\\Users\\Erika\\\"/></workbook>")));
        var parts = Parts(Clean(FileKind.Xlsx, file));
        Assert.Contains("bitte prüfen", parts["xl/comments1.xml"], StringComparison.Ordinal);
        Assert.Contains("42 Kinder", parts["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("r:id", parts["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_document_names_nobody_any_more()
    {
        const string O = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Dc = "http://purl.org/dc/elements/1.1/", M = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
        var file = SampleFiles.Zip(Bytes(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", $"<m:manifest xmlns:m=\"{M}\"><m:file-entry m:full-path=\"content.xml\"/><m:file-entry m:full-path=\"Thumbnails/thumbnail.png\"/></m:manifest>"),
            ("content.xml", $"<o:document-content xmlns:o=\"{O}\" xmlns:dc=\"{Dc}\"><o:annotation><dc:creator>Erika Beispiel</dc:creator><p>Warum?</p></o:annotation><p>Der Antrag.</p></o:document-content>"),
            ("meta.xml", $"<o:document-meta xmlns:o=\"{O}\" xmlns:dc=\"{Dc}\"><o:meta><dc:creator>Erika Beispiel</dc:creator><dc:title>Verein Erika</dc:title></o:meta></o:document-meta>"),
            ("Thumbnails/thumbnail.png", "Erika")));
        var parts = Parts(Clean(FileKind.Odt, file));
        Assert.Equal(["META-INF/manifest.xml", "content.xml", "meta.xml", "mimetype"], parts.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Thumbnails", parts["META-INF/manifest.xml"], StringComparison.Ordinal);
        Assert.Contains("<p>Warum?</p>", parts["content.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_signed_broken_or_of_another_kind_is_left_to_a_person()
    {
        Assert.Null(WithoutTraces.Of(FileKind.Docx, Docx(("_xmlsignatures/sig1.xml", "<s/>"))));
        Assert.Null(WithoutTraces.Of(FileKind.Docx, Docx(("word/x.xml", "<!DOCTYPE a [<!ENTITY e \"Erika\">]><a>&e;</a>"))));
        Assert.Null(WithoutTraces.Of(FileKind.Docx, Docx()[..^30]));
        Assert.Null(WithoutTraces.Of(FileKind.Odt, Docx()));
        Assert.Null(WithoutTraces.Of(FileKind.Pdf, SampleFiles.Pdf()));
        Assert.False(HandedOn.KeepsTraces(FileKind.Pdf, SampleFiles.Pdf()));
        Assert.True(HandedOn.KeepsTraces(FileKind.Pdf, SampleFiles.Pdf("4 0 obj\n<</Author(Erika)>>\nendobj\n")));
        Assert.True(HandedOn.KeepsTraces(FileKind.Pdf, SampleFiles.Pdf(SampleFiles.PackedObjects("<</#41uthor(Erika)>>"))));
        var whole = Docx(("docProps/core.xml", Core));
        for (var at = 0; at < whole.Length; at += 7)
        {
            var broken = whole.ToArray();
            broken[at] ^= 0x5A;
            Assert.True(WithoutTraces.Of(FileKind.Docx, broken) is not { } copy || !Parts(copy).Values.Any(p => p.Contains("Erika", StringComparison.Ordinal)));
        }
    }

    private static byte[] Clean(FileKind kind, byte[] file)
    {
        Assert.Contains(Parts(file).Values, p => p.Contains("Erika", StringComparison.Ordinal));
        var copy = WithoutTraces.Of(kind, file)!;
        Assert.DoesNotContain(Parts(copy).Values, p => p.Contains("Erika", StringComparison.Ordinal) || p.Contains("Beispiel", StringComparison.Ordinal) || p.Contains("EB\"", StringComparison.Ordinal));
        Assert.Equal(copy, WithoutTraces.Of(kind, file));
        return copy;
    }

    private static byte[] Docx(params (string Name, string Text)[] more) => SampleFiles.Zip([.. Bytes(
        ("[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"r9\" Type=\"{Rels}/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/></Relationships>"),
        ("word/document.xml", $"<w:document xmlns:w=\"{W}\"><w:body><w:p><w:ins w:id=\"1\" w:author=\"Erika Beispiel\"><w:r><w:t>Der Antrag ist fristgerecht.</w:t><w:drawing><d descr=\"C:\\Users\\Erika\\Bild.jpg\"/></w:drawing></w:r></w:ins></w:p></w:body></w:document>")), .. Bytes(more)]);

    private static (string, byte[])[] Bytes(params (string Name, string Text)[] parts) =>
        [.. parts.Select(p => (p.Name, p.Text.StartsWith("PK", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(p.Text) : SampleFiles.Text(p.Text)))];

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using (var packed = e.Open())
            {
                packed.CopyTo(content);
            }

            var bytes = content.ToArray();
            return bytes.AsSpan().StartsWith("PK"u8) ? Encoding.Latin1.GetString(bytes) : Encoding.UTF8.GetString(bytes);
        });
    }

    private const string Core = """<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Erika Beispiel</dc:creator><cp:lastModifiedBy>Erika Beispiel</cp:lastModifiedBy><dc:title>Verein Erika</dc:title></cp:coreProperties>""";
    private const string App = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Verein Beispiel</Company><Manager>Erika</Manager></Properties>""";
    private const string Custom = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="Bearbeitung"><v>Erika</v></property></Properties>""";
}
