using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>What every page must be: without a finding of axe (WCAG 2.2 A and AA, and its best practice), and whole at 320 px.</summary>
internal static partial class Looks
{
    /// <summary>WCAG 2.2 A and AA alone: a mail is no page, axe's best practice does not fit it.</summary>
    public static readonly object Law = Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private static readonly object Rules = Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static readonly object Colours = new { runOnly = new { type = "rule", values = new[] { "color-contrast" } } };

    /// <summary>
    /// axe itself, as Deque's package brings it, run in the page. The package's own runner opens a further window for each run to
    /// gather the results of frames, which takes four times as long; the desk's pages have none.
    /// </summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>When it names a folder, a picture of every page that is looked at is kept there for people to see.</summary>
    private static readonly string? Album = Environment.GetEnvironmentVariable("QUALITYDESK_SCREENSHOTS");

    public static Task AssertAccessibleAsync(this IPage page) => page.AssertAccessibleAsync(Rules);

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

    public static async Task AssertAccessibleAsync(this IPage page, object rules)
    {
        Assert.Single(page.Frames);
        if (await page.EvaluateAsync<bool>("typeof window.axe === 'undefined'"))
        {
            await page.EvaluateAsync(Axe);
        }

        var (checks, violations) = (await page.EvaluateAsync<Found>("""
            async rules => {
                const result = await axe.run(document, rules);
                return {
                    checks: result.passes.length + result.violations.length,
                    violations: result.violations.map(v => `${v.id}: ${v.help} – ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`),
                };
            }
            """, rules))!;
        Assert.True(checks > 0, $"{page.Url}: axe looked at nothing.");
        Assert.True(violations.Length == 0, $"{page.Url}: " + string.Join("\n", violations));
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

    private static object Tags(params string[] tags) => new { runOnly = new { type = "tag", values = tags } };

    private sealed record Found
    {
        public int Checks { get; init; }

        public string[] Violations { get; init; } = [];

        public void Deconstruct(out int checks, out string[] violations) => (checks, violations) = (Checks, Violations);
    }

    [GeneratedRegex("[^A-Za-z0-9.-]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
