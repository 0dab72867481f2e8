using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Tests.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("antrag.pdf", "antrag.pdf")]
    [InlineData("Antrag.PDF", "Antrag.PDF")]
    [InlineData("antrag.pdf.exe", "antrag.pdf")]
    [InlineData("antrag.exe.pdf", "antrag.pdf")]
    [InlineData("antrag.pdf.js.html", "antrag.pdf")]
    [InlineData("bild.png", "bild.pdf")]
    [InlineData("Protokoll 12.03.2026.pdf", "Protokoll 12.03.2026.pdf")]
    [InlineData("ohne", "ohne.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\Erika\\Antrag.pdf", "Antrag.pdf")]
    [InlineData("a\u0000b\r\n\u202Efdp.exe", "abfdp.pdf")]
    [InlineData("\u202Egpj.pdf", "gpj.pdf")]
    [InlineData("...", "anlage.pdf")]
    [InlineData("", "anlage.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("a<b>\"c|d?.pdf", "a_b__c_d_.pdf")]
    [InlineData("Größe – Übersicht 😀.pdf", "Größe – Übersicht 😀.pdf")]
    public void A_name_is_harmless_and_ends_as_its_content_says(string given, string kept) => Assert.Equal(kept, FileNames.Clean(given, FileKind.Pdf));

    [Fact]
    public void A_jpeg_may_end_in_jpeg() => Assert.Equal("Foto.jpeg", FileNames.Clean("Foto.jpeg", FileKind.Jpeg));

    [Fact]
    public void Whatever_the_name_it_fits_and_leads_nowhere() => Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), name =>
    {
        var kept = FileNames.Clean(name + new string('x', (name ?? "").Length * 3), FileKind.Docx);
        return kept.Length <= FileNames.MostLetters && kept.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && kept.Length > 5
            && kept.IndexOfAny(['/', '\\', '\0', '\r', '\n', '"', ':']) < 0 && kept == FileNames.Clean(kept, FileKind.Docx);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_long_name_is_cut_before_its_ending() =>
        Assert.Equal(FileNames.MostLetters, FileNames.Clean(new string('ä', 300) + ".pdf", FileKind.Pdf).Length);
}
