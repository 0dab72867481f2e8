using System.Diagnostics;
using System.Text.Json;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Lighthouse's mobile profile over every public page. It costs some seconds a page and 180 MB of packages, so it is a long run.</summary>
[Trait("Size", "Full")]
public sealed class LighthouseTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private const int Least = 95;

    private sealed record Score(string Url, int Accessibility, int BestPractices, string[] Failed, string Problem);

    [Fact]
    public async Task Every_public_page_scores_at_least_95_for_accessibility_and_best_practices()
    {
        var folder = Folder();
        await RunAsync("npm", ["ci", "--silent"], folder, "");
        var pages = await PagesAsync();
        var output = await RunAsync("node", ["run.mjs", Browser.Executable()], folder, string.Join('\n', pages.Select(p => JsonSerializer.Serialize(p))) + "\n");

        var scores = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Score>(line, JsonSerializerOptions.Web)!).ToList();
        Assert.Equal(pages.Count, scores.Count);
        Assert.All(scores, score => Assert.True(
            score.Problem.Length == 0 && score.Accessibility >= Least && score.BestPractices >= Least,
            $"{score.Url}: {score.Accessibility}, {score.BestPractices} {score.Problem} {string.Join("; ", score.Failed)}"));
    }

    /// <summary>The samples that need no account, with the cookies of the window in which they are open. Pages that answer with an error are not scored.</summary>
    private async Task<List<object>> PagesAsync()
    {
        List<object> pages = [];
        foreach (var of in Samples.All.Values)
        {
            foreach (var sample in (await of(world)).Where(s => s.Who is DemoWorld.Anyone or DemoWorld.Stranger))
            {
                var page = sample.Opens is { } theCase ? await world.Opened(theCase) : await world.WindowOf(sample.Who);
                if (await page.GotoAsync(sample.Address) is { Ok: true })
                {
                    var cookies = await page.Context.CookiesAsync([page.Url]);
                    pages.Add(new { url = page.Url, cookie = string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")) });
                }
            }
        }

        Assert.True(pages.Count > 20);
        return pages;
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(WebDesk.Cancel), process.StandardError.ReadToEndAsync(WebDesk.Cancel));
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(WebDesk.Cancel);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return await output;
    }

    /// <summary>Beside the sources, where its packages are installed once and kept.</summary>
    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Kgc.QualityDesk.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root!.FullName, "tests", "Kgc.QualityDesk.Browser.Tests", "lighthouse");
    }
}
