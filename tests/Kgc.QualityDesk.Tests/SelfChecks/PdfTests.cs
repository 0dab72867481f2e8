using System.Diagnostics;
using System.Text;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.SelfChecks;

public sealed class PdfTests
{
    [Fact]
    public void The_same_result_is_the_same_tagged_file_without_the_code()
    {
        var (run, profile) = Result();
        var file = SelfCheckPdf.Write(run, profile, new Dictionary<string, string>(), null);
        Assert.Equal(file, SelfCheckPdf.Write(run, profile, new Dictionary<string, string>(), null));
        var text = Encoding.Latin1.GetString(file);
        Assert.StartsWith("%PDF-1.", text, StringComparison.Ordinal);
        Assert.Contains("/Marked true", text, StringComparison.Ordinal);
        Assert.Contains("/FontFile2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_words_can_be_read_out()
    {
        Assert.SkipUnless(HasTool(), "pdftotext is not installed.");
        var (run, profile) = Result();
        var comparison = StageComparison.Of(StageProfile.Of(Editions.Run(Editions.Shipped).Says(Editions.Shipped, "GP05", 2), Editions.Shipped), profile);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, SelfCheckPdf.Write(run, profile, new Dictionary<string, string> { ["KITA"] = "Kita" }, comparison), DeskWorld.Cancel);
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var words = string.Join(' ', (await tool.StandardOutput.ReadToEndAsync(DeskWorld.Cancel)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        File.Delete(path);
        foreach (var expected in new[] { "Selbstcheck: Bunter Garten", "Partizipation", "Stufe 4 von 5", "weiß nicht", "Eltern fragen", "2 Stufen weiter", "nie als Nachweis", "Kita" })
        {
            Assert.Contains(expected, words, StringComparison.Ordinal);
        }
    }

    private static (SelfCheckRun Run, StageProfile Profile) Result()
    {
        var run = Editions.Run(Editions.Shipped).Says(Editions.Shipped, "GP05", 4);
        run.Answer(Editions.Shipped.Find("GP01")!, new AnswerInput(AnswerKind.Unknown, null, null, "Zeile eins\nZeile 🌳 zwei"), 0, Editions.Now);
        run.Describe(Editions.Shipped, new SelfCheckDetails { Alias = "Bunter Garten", Setting = "KITA" }, (null, null), 0, Editions.Now);
        run.Plan(Editions.Shipped, [(null, "Eltern fragen")], 0, Editions.Now);
        return (run, StageProfile.Of(run, Editions.Shipped));
    }

    private static bool HasTool() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "pdftotext")));
}
