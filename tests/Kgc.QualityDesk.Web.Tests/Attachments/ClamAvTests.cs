using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Attachments;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

public sealed class ClamAvTests
{
    [Fact]
    public async Task Eicar_is_found_wherever_it_stands_and_an_honest_file_is_clean()
    {
        await using var clamd = new TinyClamd();
        var scanner = new ClamAvScanner(new ClamAvSettings("127.0.0.1", clamd.Port));
        Assert.Equal(ScanResult.Clean, await Scan(scanner, SampleFiles.Noise(200_000)));
        Assert.Equal(ScanResult.Clean, await Scan(scanner, []));
        Assert.Equal(new ScanResult(ScanResult.Verdicts.Infected, "Eicar-Test-Signature"),
            await Scan(scanner, [.. SampleFiles.Noise(70_000), .. SampleFiles.Text(SampleFiles.Eicar)]));
    }

    [Fact]
    public async Task A_file_above_its_limit_is_told_so_although_clamd_hangs_up_early()
    {
        await using var clamd = new TinyClamd { Most = 100_000 };
        var scanner = new ClamAvScanner(new ClamAvSettings("127.0.0.1", clamd.Port));
        Assert.Contains(await TooLarge(scanner), new[] { "TooLarge", "unreachable" });
        Assert.Equal(ScanResult.TooLarge, ClamAvScanner.Understand("INSTREAM size limit exceeded. ERROR"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("stream: OK FOUND OK")]
    [InlineData("UNKNOWN COMMAND")]
    [InlineData("stream: Can't allocate memory ERROR")]
    [InlineData("stream: OKAY")]
    public void Only_an_unmistakable_answer_is_one(string answer) => Assert.Throws<ScannerUnreachable>(() => ClamAvScanner.Understand(answer));

    [Fact]
    public void A_signature_is_kept_short_and_plain()
    {
        var found = ClamAvScanner.Understand($"stream: <b>Böse</b>\u001b[31m{new string('x', 500)} FOUND");
        Assert.Equal(ScanResult.Verdicts.Infected, found.Verdict);
        Assert.Equal(ScanResult.MostLetters, found.Signature!.Length);
        Assert.StartsWith("bBse/b31mx", found.Signature, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_broken_or_silent_scanner_is_unreachable_and_then_left_alone()
    {
        await using var clamd = new TinyClamd { Answers = _ => null };
        var patience = new ScanPatience { PerTry = TimeSpan.FromMilliseconds(300), Delay = TimeSpan.FromMilliseconds(1), BreakAfter = 2, Break = TimeSpan.FromMinutes(1) };
        var scanner = new ResilientScanner(new ClamAvScanner(new ClamAvSettings("127.0.0.1", clamd.Port)), TimeProvider.System, patience, NullLogger<ResilientScanner>.Instance);
        await Assert.ThrowsAsync<ScannerUnreachable>(() => Scan(scanner, SampleFiles.Pdf()));
        clamd.Waits = new TaskCompletionSource();
        await Assert.ThrowsAsync<ScannerUnreachable>(() => Scan(scanner, SampleFiles.Pdf()));
        var before = clamd.Scans;
        await Assert.ThrowsAsync<ScannerUnreachable>(() => Scan(scanner, SampleFiles.Pdf()));
        Assert.Equal(before, clamd.Scans);
    }

    [Fact]
    public async Task A_second_try_sends_the_whole_file_again()
    {
        var tries = 0;
        await using var clamd = new TinyClamd { Answers = content => ++tries == 1 ? "kaputt\0" : content.Length == 50_000 ? "stream: OK\0" : "stream: Zu.Kurz FOUND\0" };
        var scanner = new ResilientScanner(new ClamAvScanner(new ClamAvSettings("127.0.0.1", clamd.Port)), TimeProvider.System,
            new ScanPatience { Delay = TimeSpan.FromMilliseconds(1) }, NullLogger<ResilientScanner>.Instance);
        Assert.Equal(ScanResult.Clean, await Scan(scanner, SampleFiles.Noise(50_000)));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("127.0.0.1:3310", "127.0.0.1 3310")]
    [InlineData("clamav", "clamav 3310")]
    [InlineData("[::1]:4000", "::1 4000")]
    [InlineData("[::1]", "::1 3310")]
    public void The_setting_is_an_address_or_empty(string setting, string? expected) =>
        Assert.Equal(expected, Read(setting) is { } read ? $"{read.Host} {read.Port}" : null);

    [Theory]
    [InlineData("clamav:viel")]
    [InlineData("clamav:0")]
    [InlineData("http://clamav:3310")]
    [InlineData(":3310")]
    public void A_setting_that_is_no_address_refuses_the_start(string setting) => Assert.Throws<StartRefused>(() => Read(setting));

    private static ClamAvSettings? Read(string setting) => ClamAvSettings.Of(
        new ConfigurationBuilder().AddInMemoryCollection([new(ClamAvSettings.Key, setting)]).Build());

    private static async Task<ScanResult> Scan(IFileScanner scanner, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await scanner.ScanAsync(stream, WebDesk.Cancel);
    }

    private static async Task<string> TooLarge(IFileScanner scanner)
    {
        try
        {
            return (await Scan(scanner, SampleFiles.Noise(5_000_000))).Verdict.ToString();
        }
        catch (ScannerUnreachable)
        {
            // The answer can be lost with the connection; the file waits then, and is not let out.
            return "unreachable";
        }
    }
}
