using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>
/// Every page outside the desk with real data, narrow and wide, light and dark. A page without samples fails, wherever it is.
/// The desk's pages have a class of their own, since two classes run side by side and one does not.
/// </summary>
public sealed class EveryPublicPageTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    /// <summary>Bytes over the line at a first visit, with fonts and headers.</summary>
    private const int HeaviestPage = 300_000;

    /// <summary>Letters of the shortest honest page.</summary>
    private const int LeastText = 80;

    public static TheoryData<string> Routes => [.. Samples.All.Keys.Where(r => !EveryDeskPageTests.IsOfDesk(r))];

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
    public async Task Each_page_is_whole_and_clear(string route) => await world.LookAtAsync(await Samples.All[route](world));

    [Fact]
    public async Task Every_public_page_weighs_at_most_300_kB_and_is_read_without_a_script()
    {
        var plain = await world.Fresh(script: false);
        List<string> wrong = [];
        var looked = 0;
        foreach (var route in Samples.All.Values)
        {
            // One page of each kind: what weighs is the same for all of them.
            if ((await route(world)).FirstOrDefault(s => s.Who is DemoWorld.Anyone or DemoWorld.Stranger && s.Opens is null) is not { } sample)
            {
                continue;
            }

            looked++;
            if (await WeighAsync(sample.Address) is var weight and > HeaviestPage)
            {
                wrong.Add($"{sample.Address} weighs {weight} bytes");
            }

            await plain.GotoAsync(sample.Address);
            var text = await plain.Locator("main").InnerTextAsync();
            if (text.Length < LeastText || await plain.Locator("h1").CountAsync() != 1 || text.Contains("JavaScript", StringComparison.Ordinal))
            {
                wrong.Add($"{sample.Address} without a script: {text}");
            }
        }

        await plain.Context.CloseAsync();
        Assert.True(looked > 10);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<int> WeighAsync(string address)
    {
        var page = await world.Fresh();
        List<IRequest> requests = [];
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var sizes = await Task.WhenAll(requests.ToList().Select(request => request.SizesAsync()));
        await page.Context.CloseAsync();
        // A page without its style sheet and font was not really loaded.
        Assert.True(sizes.Length > 3, address);
        return sizes.Sum(size => size.ResponseBodySize + size.ResponseHeadersSize);
    }
}
