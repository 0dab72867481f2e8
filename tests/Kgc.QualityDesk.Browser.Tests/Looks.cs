using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>What every page must be: without a finding of axe (WCAG 2.2 A and AA), and whole at 320 px.</summary>
internal static class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
    };

    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, $"{page.Url}: " + string.Join("\n", result.Violations.Select(v =>
            $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public static async Task AssertNothingCutAsync(this IPage page)
    {
        var (wide, seen) = (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
        Assert.True(wide <= seen, $"{page.Url} is {wide} px wide in a window of {seen} px.");
    }
}
