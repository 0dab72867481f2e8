using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Turnaround;

/// <summary>Follows the numbers of the evaluation to their lists.</summary>
public static partial class FigureLinks
{
    /// <summary>Every linked number of the page is the N of the list that it opens.</summary>
    public static async Task AssertListsAsync(HttpClient browser, string address, int atLeast)
    {
        var links = Link().Matches(await ReadAsync(browser, address)).Select(m => (Href: m.Groups["href"].Value, Count: m.Groups["count"].Value)).Distinct().ToList();
        Assert.True(links.Count >= atLeast, $"{address} has only {links.Count} linked numbers.");
        var wrong = new List<string>();
        foreach (var (href, count) in links)
        {
            var list = await ReadAsync(browser, WebUtility.HtmlDecode(href));
            if (!list.Contains($"<strong>N = {count}</strong>", StringComparison.Ordinal) || Rows(list) != Math.Min(50, int.Parse(count.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)))
            {
                wrong.Add($"{href}: {count}, but the list says {Total().Match(list).Value} and shows {Rows(list)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<string> ReadAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), WebDesk.Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(WebDesk.Cancel);
    }

    private static int Rows(string list) => Row().Count(list);

    [GeneratedRegex("class=\"kern-link desk-count\" href=\"(?<href>[^\"]+)\">(?<count>[0-9.]+)<", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("<strong>N = [0-9.]+</strong>", RegexOptions.None, 1000)]
    private static partial Regex Total();

    [GeneratedRegex("href=\"/desk/faelle/KGC-", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
