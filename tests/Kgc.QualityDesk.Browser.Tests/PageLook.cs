using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Looks at samples of a page and says of all of them what is wrong.</summary>
internal static partial class PageLook
{
    public static async Task LookAtAsync(this DemoWorld world, IEnumerable<Sample> samples)
    {
        var wrong = new List<string>();
        foreach (var sample in samples)
        {
            try
            {
                await world.LookAtAsync(sample);
            }
            catch (Exception bad) when (bad is Xunit.Sdk.XunitException or PlaywrightException)
            {
                wrong.Add($"{sample.Who} {sample.Address}: {bad.Message}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static async Task LookAtAsync(this DemoWorld world, Sample sample)
    {
        var page = sample.Opens is { } theCase ? await world.Opened(theCase) : await world.WindowOf(sample.Who);
        var complaints = new List<string>();
        void Hear(object? sender, IConsoleMessage said)
        {
            // That a page answers 404 is a line in the console too.
            if (said.Type is "error" or "warning" && !said.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal))
            {
                complaints.Add(said.Text);
            }
        }

        page.Console += Hear;
        await page.LookAllWaysAsync(sample.Address);
        page.Console -= Hear;
        Assert.Empty(complaints);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var report = Uri.UnescapeDataString(await page.Locator("footer a[href^='/barriere-melden']").GetAttributeAsync("href") ?? "");
        Assert.DoesNotMatch("[A-Za-z0-9_-]{20,}|KGC-", report);
        Assert.Matches(Title(), await page.TitleAsync());
        // A case number in small letters is another address: a form that posts there would get 404.
        Assert.Empty(await page.Locator("form").EvaluateAllAsync<string[]>(
            "forms => forms.map(f => new URL(f.action).pathname).filter(p => p !== location.pathname && p.toLowerCase() === location.pathname.toLowerCase())"));
        Assert.Empty(await page.Locator("[id]").EvaluateAllAsync<string[]>("all => all.map(e => e.id).filter((id, i, ids) => ids.indexOf(id) !== i)"));
    }

    [GeneratedRegex("^(Qualitätsberatung|(Fehler: )?.+ – Qualitätsberatung)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
