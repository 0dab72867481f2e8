using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Web.Tests.Crashes;

/// <summary>The program as a process of its own, so that it can be killed like a machine that loses power.</summary>
internal sealed partial class DeskProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly List<string> _said;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private DeskProcess(Process process, Uri address, List<string> said)
    {
        (_process, Address, _said) = (process, address, said);
        // Nobody reads on: drain, or the program would block on a full pipe.
        _output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public Uri Address { get; }

    /// <summary>Everything that it printed; after it was killed.</summary>
    public async Task<string> SaidAsync() => string.Join('\n', _said) + await _output + await _error;

    public static async Task<DeskProcess> StartAsync(string directory, CancellationToken cancel, params string[] settings)
    {
        var process = Launch(directory, ["--urls=http://127.0.0.1:0", "--Desk:RateLimits=false", .. settings]);
        List<string> said = [];
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } found)
            {
                return new DeskProcess(process, new Uri(found.Groups["url"].Value), said);
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

    [GeneratedRegex(@"listening on: (?<url>http://[0-9.:]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Listening();
}
