using System.Text;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Web.Attachments;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

/// <summary>The text of PDF files by the real program, which tests/run.sh installs.</summary>
public sealed class PdfToTextTests
{
    private const string Program = "pdftotext";

    [Fact]
    public async Task Words_of_a_pdf_are_read_with_their_umlauts_and_cut_where_they_are_too_many()
    {
        Assert.SkipUnless(IsInstalled(), "pdftotext is not installed.");
        Assert.Contains("Mirabellen für Gärten", await ReadAsync(Program, Pdf("Mirabellen f\\374r G\\344rten"), 10_000), StringComparison.Ordinal);
        Assert.Equal("Mirab", await ReadAsync(Program, Pdf("Mirabellen"), 5));
    }

    [Fact]
    public async Task What_is_no_pdf_has_no_text()
    {
        Assert.SkipUnless(IsInstalled(), "pdftotext is not installed.");
        Assert.Null(await ReadAsync(Program, "%PDF-1.4 und sonst nichts", 10_000));
    }

    [Fact]
    public async Task Without_the_program_files_wait_until_it_is_there() =>
        await Assert.ThrowsAsync<PdfReaderMissing>(() => ReadAsync("pdftotext-that-nobody-installed", Pdf("Mirabellen"), 10_000));

    private static async Task<string?> ReadAsync(string program, string pdf, int most)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(pdf), WebDesk.Cancel);
            return await new PdfToText(program, NullLogger<PdfToText>.Instance).ReadAsync(path, most, WebDesk.Cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Pdf(string words)
    {
        var content = $"BT /F1 12 Tf 50 700 Td ({words}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var (pdf, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (at, text) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(at + 1).Append(" 0 obj\n").Append(text).Append("\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n").AppendJoin("", offsets.Select(o => $"{o:D10} 00000 n \n"));
        return pdf.Append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n").Append(start).Append("\n%%EOF").ToString();
    }

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, Program)));
}
