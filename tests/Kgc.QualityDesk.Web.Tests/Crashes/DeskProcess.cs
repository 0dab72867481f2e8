using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Web.Tests.Crashes;

/// <summary>The program as a process of its own, so that it can be killed like a machine that loses power.</summary>
internal sealed partial class DeskProcess : IAsyncDisposable
{
    private readonly Process _process;

    private DeskProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<DeskProcess> StartAsync(string directory, CancellationToken cancel)
    {
        var process = Launch(directory, "--urls=http://127.0.0.1:0", "--Desk:RateLimits=false");
        List<string> said = [];
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } found)
            {
                // Nobody reads on: drain, or the program would block on a full pipe.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new DeskProcess(process, new Uri(found.Groups["url"].Value));
            }
        }

        throw new InvalidOperationException(string.Join('\n', said) + await process.StandardError.ReadToEndAsync(cancel));
    }

    /// <summary>Runs a verb and returns its exit code and what it printed on standard output and on standard error.</summary>
    public static async Task<(int Exit, string Output, string Error)> VerbAsync(string directory, CancellationToken cancel, params string[] words)
    {
        using var process = Launch(directory, words);
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output, await error);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Launch(string directory, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Kgc.QualityDesk.Web.dll"));
        Array.ForEach(words, start.ArgumentList.Add);
        start.Environment["Desk__DataDirectory"] = directory;
        start.Environment["Desk__Demo"] = "false";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"listening on: (?<url>http://\S+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Listening();
}
