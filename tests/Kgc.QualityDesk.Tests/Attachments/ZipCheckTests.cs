using System.Buffers.Binary;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Tests.Attachments;

public sealed class ZipCheckTests
{
    private static readonly byte[] Zeros = new byte[4 * 1024 * 1024];

    [Theory]
    [InlineData("word/vbaProject.bin", FileReasons.Macros)]
    [InlineData("word/activeX/activeX1.bin", FileReasons.Embedded)]
    [InlineData("word/embeddings/oleObject1.bin", FileReasons.Embedded)]
    [InlineData("../../etc/cron.d/x", FileReasons.ZipPaths)]
    [InlineData("word/../../x", FileReasons.ZipPaths)]
    [InlineData("/etc/passwd", FileReasons.ZipPaths)]
    [InlineData("C:/Windows/x", FileReasons.ZipPaths)]
    [InlineData("..\\..\\x", FileReasons.ZipPaths)]
    [InlineData("word/a\u0000b.xml", FileReasons.ZipPaths)]
    [InlineData("WORD/Document.xml", FileReasons.Polyglot)]
    public void A_document_with_a_part_of_a_hostile_name_is_refused(string part, string reason) =>
        Assert.Equal(reason, FileCheck.Of(SampleFiles.Docx((part, SampleFiles.Text("x")))).Reason);

    [Fact]
    public void Archives_that_are_no_document_are_refused()
    {
        Assert.Equal(FileReasons.WrongKind, FileCheck.Of(SampleFiles.Zip(("brief.txt", SampleFiles.Text("x")))).Reason);
        Assert.Equal(FileReasons.WrongKind, FileCheck.Of(SampleFiles.Zip(("mimetype", SampleFiles.Text("application/vnd.oasis.opendocument.presentation")), ("content.xml", []))).Reason);
        Assert.Equal(FileReasons.WrongKind, FileCheck.Of(SampleFiles.Zip(("a.txt", []), ("mimetype", SampleFiles.Text("application/vnd.oasis.opendocument.text")))).Reason);
        Assert.Equal(FileReasons.Macros, FileCheck.Of(SampleFiles.Zip(
            ("[Content_Types].xml", SampleFiles.Text("application/vnd.ms-word.document.macroEnabled.main+xml")), ("word/document.xml", []))).Reason);
        Assert.Equal(FileReasons.Macros, FileCheck.Of(SampleFiles.Odt(("Basic/Standard/Module1.xml", SampleFiles.Text("x")))).Reason);
    }

    [Fact]
    public void A_bomb_is_found_by_unpacking_whatever_it_says_of_its_size()
    {
        var bomb = SampleFiles.Docx(("word/media/null.bin", Zeros));
        Assert.Equal(FileReasons.ZipBomb, FileCheck.Of(bomb).Reason);
        var central = bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(central + 24), 100);
        Assert.Equal(FileReasons.ZipBomb, FileCheck.Of(bomb).Reason);
    }

    [Fact]
    public void Many_parts_are_a_bomb_too() => Assert.Equal(FileReasons.ZipBomb, FileCheck.Of(
        SampleFiles.Docx([.. Enumerable.Range(0, ZipBudget.MostEntries).Select(n => ($"word/{n}.xml", Array.Empty<byte>()))])).Reason);

    [Fact]
    public void A_part_that_says_more_or_less_than_it_is_is_damage()
    {
        var document = SampleFiles.Docx();
        var central = document.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        document[central + 24]++;
        Assert.Equal(FileReasons.Damaged, FileCheck.Of(document).Reason);
    }

    [Fact]
    public void Parts_that_share_their_bytes_are_a_bomb()
    {
        var zip = SampleFiles.Zip(("a", SampleFiles.Noise(500)), ("b", SampleFiles.Noise(500)));
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var second = directory + 46 + 1;
        Assert.True(zip.AsSpan(second).StartsWith("PK\u0001\u0002"u8));
        // Both lines of the directory lead to the same file.
        zip.AsSpan(directory, 47).CopyTo(zip.AsSpan(second));
        Assert.Equal(FileReasons.ZipBomb, FileCheck.Of(zip).Reason);
    }

    [Fact]
    public void Nothing_stands_before_between_or_behind_the_parts()
    {
        var document = SampleFiles.Docx();
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of((byte[])[.. document, .. "<html>"u8]).Reason);
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of((byte[])[.. document[..^2], 5, 0, .. "%%EOF"u8]).Reason);
        Assert.Equal(FileReasons.WrongKind, FileCheck.Of((byte[])[.. "%!"u8, .. document]).Reason);
        var directory = document.AsSpan().IndexOf("PK\u0001\u0002"u8);
        byte[] gap = [.. document[..directory], .. "versteckt"u8, .. document[directory..]];
        BinaryPrimitives.WriteInt32LittleEndian(gap.AsSpan(gap.Length - 6), directory + "versteckt".Length);
        Assert.Equal(FileReasons.Polyglot, FileCheck.Of(gap).Reason);
    }

    [Fact]
    public void A_table_inside_a_document_is_looked_into_and_other_archives_are_refused()
    {
        Assert.Equal(FileKind.Docx, FileCheck.Of(SampleFiles.Docx(("word/embeddings/Tabelle.xlsx", SampleFiles.Xlsx()))).Kind);
        Assert.Equal(FileReasons.ZipBomb, FileCheck.Of(SampleFiles.Docx(("word/embeddings/Tabelle.xlsx", SampleFiles.Xlsx(("xl/null.bin", Zeros))))).Reason);
        Assert.Equal(FileReasons.Embedded, FileCheck.Of(SampleFiles.Docx(("word/media/x.zip", SampleFiles.Zip(("y", []))))).Reason);
        Assert.Equal(FileReasons.Embedded, FileCheck.Of(SampleFiles.Docx(("word/embeddings/T.xlsx", SampleFiles.Xlsx(("xl/embeddings/T.xlsx", SampleFiles.Xlsx()))))).Reason);
        Assert.Equal(FileReasons.Embedded, FileCheck.Of(SampleFiles.Docx(("word/media/bild.png", SampleFiles.Text("MZ\u0090")))).Reason);
    }

    [Fact]
    public void A_locked_part_is_told_so()
    {
        var document = SampleFiles.Docx();
        document[document.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal(FileReasons.Locked, FileCheck.Of(document).Reason);
    }
}
