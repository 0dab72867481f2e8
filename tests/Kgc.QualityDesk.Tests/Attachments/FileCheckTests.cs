using System.Text;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Tests.Attachments;

public sealed class FileCheckTests
{
    public static TheoryData<string, FileKind> Honest => new()
    {
        { "pdf", FileKind.Pdf }, { "docx", FileKind.Docx }, { "xlsx", FileKind.Xlsx }, { "odt", FileKind.Odt }, { "png", FileKind.Png }, { "jpeg", FileKind.Jpeg },
    };

    internal static byte[] Sample(string name) => name switch
    {
        "pdf" => SampleFiles.Pdf(),
        "docx" => SampleFiles.Docx(),
        "xlsx" => SampleFiles.Xlsx(),
        "odt" => SampleFiles.Odt(),
        "png" => SamplePictures.Png(),
        _ => SamplePictures.Jpeg,
    };

    [Theory, MemberData(nameof(Honest))]
    public void An_honest_file_is_told_by_its_content_and_kept_as_it_is(string name, FileKind kind)
    {
        var file = Sample(name);
        var verdict = FileCheck.Of(file);
        Assert.Equal((kind, null), (verdict.Kind, verdict.Reason));
        Assert.Empty(verdict.Notes);
        Assert.Equal(file, verdict.Rewritten?.ToArray() ?? file);
    }

    [Theory, MemberData(nameof(Honest))]
    public void Every_cut_of_an_honest_file_is_refused(string name, FileKind kind)
    {
        var file = Sample(name);
        // A PDF without its last line break is whole.
        var shortest = kind == FileKind.Pdf ? file.Length - 1 : file.Length;
        Assert.All(Enumerable.Range(0, shortest), length => Assert.Null(FileCheck.Of(file.AsMemory(0, length)).Kind));
    }

    [Fact]
    public void Nothing_at_all_is_told_so() => Assert.Equal(FileReasons.Empty, FileCheck.Of(ReadOnlyMemory<byte>.Empty).Reason);

    [Theory]
    [InlineData("MZ\u0090\0 Programm", FileReasons.Program)]
    [InlineData("\u007fELF\u0002\u0001", FileReasons.Program)]
    [InlineData("#!/bin/sh\nrm -rf /", FileReasons.Program)]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 altes Word", FileReasons.OldOffice)]
    [InlineData("<html><script>alert(1)</script>", FileReasons.WrongKind)]
    [InlineData("GIF89a;%PDF-1.4", FileReasons.Polyglot)]
    [InlineData("Guten Tag", FileReasons.WrongKind)]
    [InlineData("PK\u0003\u0004", FileReasons.Damaged)]
    public void Other_files_are_refused_with_what_they_are(string content, string reason) =>
        Assert.Equal(reason, FileCheck.Of(Encoding.Latin1.GetBytes(content)).Reason);

    [Theory]
    [InlineData("4 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n")]
    [InlineData("4 0 obj\n<</S/J#61vaScript/JS(app.alert(1))>>\nendobj\n")]
    [InlineData("4 0 obj\n<</S /Launch /F (cmd.exe)>>\nendobj\n")]
    [InlineData("4 0 obj\n<</Names<</EmbeddedFiles 5 0 R>>>>\nendobj\n")]
    [InlineData("4 0 obj\n<</Subtype/RichMedia>>\nendobj\n")]
    public void A_pdf_that_acts_or_carries_files_is_refused(string objects) =>
        Assert.Equal(FileReasons.PdfActive, FileCheck.Of(SampleFiles.Pdf(objects)).Reason);

    [Theory]
    [InlineData("<</S/Java#53cript/JS(x)>>", "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", FileReasons.PdfActive)]
    [InlineData("<</S/Launch>>", "/Type/Obj#53tm/N 1/First 5/Filter/FlateDecode", FileReasons.PdfActive)]
    [InlineData("<</S/URI>>", "/Type/ObjStm/N 1/First 5/Filter[/ASCIIHexDecode/FlateDecode]", FileReasons.PdfActive)]
    [InlineData("<</S/URI>>", "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", null)]
    public void What_hides_in_packed_objects_is_found(string content, string dictionary, string? reason) =>
        Assert.Equal(reason, FileCheck.Of(SampleFiles.Pdf(SampleFiles.PackedObjects(content, dictionary))).Reason);

    [Fact]
    public void A_dictionary_that_is_stretched_beyond_all_measure_hides_nothing() => Assert.Equal(FileReasons.PdfActive,
        FileCheck.Of(SampleFiles.Pdf(SampleFiles.PackedObjects("<</S/Launch>>", "/Type/ObjStm/Filter/FlateDecode" + new string(' ', 20_000)))).Reason);

    [Theory]
    [InlineData("/ObjStm stream\n")]
    [InlineData("stream\n")]
    public void A_file_that_is_made_to_keep_us_busy_is_refused_soon(string words) => Assert.Equal(FileReasons.PdfActive,
        FileCheck.Of(SampleFiles.Pdf(string.Concat(Enumerable.Repeat(words, 300_000)) + "/ObjStm ")).Reason);

    [Fact]
    public void Packed_objects_that_grow_without_end_are_a_bomb() =>
        Assert.Equal(FileReasons.ZipBomb, FileCheck.Of(SampleFiles.Pdf(SampleFiles.PackedObjects(new string(' ', 70 * 1024 * 1024)))).Reason);

    [Fact]
    public void A_protected_pdf_is_taken_with_a_note() =>
        Assert.Equal([FileReasons.NotLookedInto], FileCheck.Of(SampleFiles.Pdf("5 0 obj\n<</Encrypt 6 0 R>>\nendobj\n")).Notes);

    [Fact]
    public void A_pdf_with_a_second_file_behind_before_or_around_it_is_refused()
    {
        var zip = SampleFiles.Zip(("böse.exe", SampleFiles.Text("MZ")));
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of((byte[])[.. SampleFiles.Pdf(), .. zip]).Reason);
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of((byte[])[.. SampleFiles.Pdf(), .. "<script>alert(1)</script>"u8]).Reason);
        // The archive's comment can end with the PDF's own end mark.
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of((byte[])[.. SampleFiles.Pdf(), .. zip[..^2], 6, 0, .. "%%EOF\n"u8]).Reason);
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of(SampleFiles.Pdf("% <html><body onload=alert(1)>\n")).Reason);
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of((byte[])[.. "\r\n"u8, .. SampleFiles.Pdf()]).Reason);
    }
}
