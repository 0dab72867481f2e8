using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>What every page must be: without a finding of axe (WCAG 2.2 A and AA, and its best practice), and whole at 320 px.</summary>
internal static partial class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
    };

    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>When it names a folder, a picture of every page that is looked at is kept there for people to see.</summary>
    private static readonly string? Album = Environment.GetEnvironmentVariable("QUALITYDESK_SCREENSHOTS");

    public static async Task AssertAccessibleAsync(this IPage page, AxeRunOptions? rules = null)
    {
        var result = await page.RunAxeLegacy(rules ?? Rules);
        Assert.True(result.Violations.Length == 0, $"{page.Url}: " + string.Join("\n", result.Violations.Select(v =>
            $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public static async Task AssertNothingCutAsync(this IPage page)
    {
        var (wide, seen) = (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
        Assert.True(wide <= seen, $"{page.Url} is {wide} px wide in a window of {seen} px.");
    }

    /// <summary>Opens an address and looks at it narrow and light, then wide and dark.</summary>
    public static async Task LookAllWaysAsync(this IPage page, string address)
    {
        await page.ShowAsync(320, ColorScheme.Light);
        await page.GotoAsync(address);
        await page.LookHereAsync(address);
    }

    /// <summary>Looks at the page that is open, narrow and light, then wide and dark, where only colours are another question.</summary>
    public static async Task LookHereAsync(this IPage page, string name)
    {
        await page.ShowAsync(320, ColorScheme.Light);
        await page.AssertNothingCutAsync();
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync(name + "-320-light");
        await page.ShowAsync(1280, ColorScheme.Dark);
        await page.AssertNothingCutAsync();
        await page.AssertAccessibleAsync(Colours);
        await page.KeepPictureAsync(name + "-1280-dark");
        if (Album is not null)
        {
            await page.ShowAsync(1280, ColorScheme.Light);
            await page.KeepPictureAsync(name + "-1280-light");
            await page.SetViewportSizeAsync(720, 900);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.KeepPictureAsync(name + "-print");
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    public static async Task ShowAsync(this IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Album is not null)
        {
            var file = Unsafe().Replace(name, "_") + ".png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Album, file.Length > 120 ? file[^120..] : file), FullPage = true });
        }
    }

    [GeneratedRegex("[^A-Za-z0-9.-]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
