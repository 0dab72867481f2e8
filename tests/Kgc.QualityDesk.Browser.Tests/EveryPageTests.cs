using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Tests.Turnaround;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Every page of the program with real data, narrow and wide, light and dark. A page without samples fails.</summary>
public sealed partial class EveryPageTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    public static TheoryData<string> Routes => [.. Samples.All.Keys];

    [Fact]
    public void Every_page_has_samples()
    {
        var pages = world.Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        Assert.True(pages.Count > 20);
        Assert.Empty(pages.Except(Samples.All.Keys));
        Assert.Empty(Samples.All.Keys.Except(pages));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Each_page_is_whole_and_clear(string route) => await LookAtAsync(await Samples.All[route](world));

    private async Task LookAtAsync(IEnumerable<Sample> samples)
    {
        var wrong = new List<string>();
        foreach (var sample in samples)
        {
            try
            {
                await LookAtAsync(sample);
            }
            catch (Exception bad) when (bad is Xunit.Sdk.XunitException or PlaywrightException)
            {
                wrong.Add($"{sample.Who} {sample.Address}: {bad.Message}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private async Task LookAtAsync(Sample sample)
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

    [Theory]
    [InlineData("leitung.th")]
    [InlineData("beratung.th")]
    public async Task Every_number_of_the_evaluation_opens_a_list_of_as_many_cases(string who) =>
        await FigureLinks.AssertListsAsync(await world.Desk.SignedIn(who + "@demo.invalid"), "/desk/auswertung", atLeast: 60);

    [GeneratedRegex("^(Qualitätsberatung|(Fehler: )?.+ – Qualitätsberatung)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
