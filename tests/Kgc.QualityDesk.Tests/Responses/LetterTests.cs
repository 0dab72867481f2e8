using System.Diagnostics;
using System.Text;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.World;
using static Kgc.QualityDesk.Tests.Responses.SealDesk;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>The answer as a letter: the same bytes each time, everything in it, and nothing that a reader of PDF/A complains about.</summary>
public sealed class LetterTests
{
    private const string Text = """
        ## Was Sie brauchen

        Für *Łódź* und **Český Těšín** gilt: so viel „wie nötig“ – 100 €.

        - Bedarf mit [Daten](https://beispiel.example/daten)
        - Ziele
          1. messbar
          2. erreichbar

        | Frist | Tag |
        |---|---|
        | Antrag | 31. Mai |

        `Kennung 7` und ein sehr langes Wort: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkundenübergabezeremonieteilnehmerverzeichnis.
        """;

    [Fact]
    public async Task A_letter_is_the_same_bytes_each_time_and_holds_everything()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (number, pdf) = await Letter(desk, Text);
        Assert.Equal(pdf, (await Letter(desk, number)).Pdf);
        var raw = Encoding.Latin1.GetString(pdf);
        foreach (var mark in new[] { "/MarkInfo<</Marked true>>", "/Lang(de-DE)", "/S/H1", "/S/LBody", "<pdfaid:part>2</pdfaid:part>", "/DefaultGray", "/FontFile2", "/ToUnicode" })
        {
            Assert.Contains(mark, raw, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("/DeviceRGB", raw, StringComparison.Ordinal);
        if (Run("pdftotext", "-layout", pdf) is not { } words)
        {
            return;
        }

        var flat = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in new[]
        {
            "Jiří Łukaszewicz", "Am Markt 1", "98693 Ilmenau", number, "Łódź", "Český Těšín", "„wie nötig“ – 100 €", "https://beispiel.example/daten",
            "2. erreichbar", "Antrag | 31. Mai", "Kennung 7", "Anlagen: Merkblatt.pdf", Kgc.QualityDesk.Cases.Case.NotADecision, "Seite 1 von",
        })
        {
            Assert.Contains(part, flat, StringComparison.Ordinal);
        }

        Assert.Matches("Tagged:\\s+yes", Run("pdfinfo", "", pdf)!);
        Assert.DoesNotContain(Run("pdffonts", "", pdf)!.Split('\n').Skip(2).Where(l => l.Length > 0), line => !line.Contains(" yes ", StringComparison.Ordinal));
        Assert.Contains("isCompliant=\"true\"", Run("verapdf", "", pdf) ?? "isCompliant=\"true\"", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(38_000)]
    public async Task A_text_of_any_length_becomes_pages_that_hold_all_of_it(int letters)
    {
        await using var desk = await DeskWorld.StartAsync();
        var (_, pdf) = await Letter(desk, string.Concat(Enumerable.Range(0, 8000).Select(i => $"w{i} "))[..letters]);
        if (Run("pdftotext", "-layout", pdf) is { } words && letters > 1)
        {
            var last = string.Concat(Enumerable.Range(0, 8000).Select(i => $"w{i} "))[..letters].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
            Assert.Contains(last, words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("w1", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static async Task<(string Number, byte[] Pdf)> Letter(DeskWorld desk, string textOrNumber)
    {
        var number = textOrNumber;
        if (!textOrNumber.StartsWith("KGC-", StringComparison.Ordinal))
        {
            number = await desk.Drafted(textOrNumber);
            await desk.Change(number, c => (c.Name, c.PostalAddress) = ("Jiří Łukaszewicz", "Am Markt 1\n98693 Ilmenau"));
            await desk.Approve(number);
        }

        var by = await desk.Actor(Ana);
        return (number, (await desk.Get<FindLetter, FindLetter.Letter>(f => f.RunAsync(number, 1, by, DeskWorld.Cancel))).Pdf);
    }

    /// <summary>What a program says about the file; null where the machine does not have it.</summary>
    private static string? Run(string program, string option, byte[] pdf)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, program)).FirstOrDefault(File.Exists);
        if (found is null)
        {
            return null;
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("letter-").FullName, "brief.pdf");
        try
        {
            File.WriteAllBytes(file, pdf);
            ProcessStartInfo start = new(found) { UseShellExecute = false, RedirectStandardOutput = true };
            new[] { option, file, program == "pdftotext" ? "-" : "" }.Where(a => a.Length > 0).ToList().ForEach(start.ArgumentList.Add);
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
