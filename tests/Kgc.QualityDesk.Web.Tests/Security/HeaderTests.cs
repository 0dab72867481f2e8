using System.Diagnostics;
using System.Net;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.Tests.Tracking;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Security;

public sealed class HeaderTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task No_answer_tells_where_it_came_from_and_only_public_pages_are_for_search_engines()
    {
        var journey = await Journey.Begin(desk);
        var anyone = desk.Anyone();
        string[] secret =
        [
            journey.Link, journey.Link + "/oeffnen/x", "/status/falsch", "/frage/danke/" + journey.Link.Split('/')[^1], "/anmelden", "/anmelden/link/x",
            "/desk/aufgaben", "/fehler/404", "/gibt-es-nicht", "/api/v1/tracking", "/api/v1/cases", "/openapi/v1.json", "/health/live", "/css/desk.css", "/robots.txt",
        ];
        foreach (var path in secret)
        {
            using var answer = await anyone.GetAsync(path, WebDesk.Cancel);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.StartsWith("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/", "/status" })
        {
            using var answer = await anyone.GetAsync(path, WebDesk.Cancel);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("all", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        }
    }

    [Fact]
    public async Task The_file_for_search_engines_names_no_secret_place()
    {
        using var answer = await desk.Anyone().GetAsync("/robots.txt", WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(WebDesk.Cancel);
        Assert.DoesNotContain("status", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sitemap", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Whatever_asks_for_a_secret_answers_right_and_wrong_in_even_time()
    {
        var endpoints = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        foreach (var pattern in new[] { "status", "status/{token}", "status/{token}/oeffnen/{key}", "anmelden", "anmelden/link/{token}", "/api/v1/tracking", "/api/v1/tracking/reopen" })
        {
            var found = endpoints.Where(e => e.RoutePattern.RawText?.Trim('/') == pattern.Trim('/')).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, e => Assert.NotNull(e.Metadata.GetMetadata<EvenTimeAttribute>()));
        }
    }

    [Fact]
    public async Task What_is_measured_of_a_request_holds_no_token()
    {
        var journey = await Journey.Begin(desk);
        var told = new List<string>();
        using var all = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (told)
                {
                    told.Add($"{activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => $"{t.Key}={t.Value}"))}");
                }
            },
        };
        ActivitySource.AddActivityListener(all);
        // By a client that measures nothing itself: what is looked at is the program.
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Address.Port, WebDesk.Cancel);
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {journey.Link} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), WebDesk.Cancel);
        using var reader = new StreamReader(client.GetStream());
        Assert.Contains(journey.Number, await reader.ReadToEndAsync(WebDesk.Cancel), StringComparison.Ordinal);
        lock (told)
        {
            Assert.DoesNotContain(told, line => line.Contains(journey.Link.Split('/')[^1], StringComparison.Ordinal));
        }
    }

    /// <summary>Medians over many requests; generous, because a machine has other things to do.</summary>
    [Fact, Trait("Size", "Full")]
    public async Task A_wrong_guess_takes_as_long_as_a_right_one()
    {
        var journey = await Journey.Begin(desk);
        var anyone = desk.Anyone();
        await Alike(() => anyone.GetAsync(journey.Link, WebDesk.Cancel), () => anyone.GetAsync("/status/" + Secret.New(), WebDesk.Cancel), 80);
        var (known, unknown) = (new Visitor(desk), new Visitor(desk));
        var pages = (await known.Open("/status"), await unknown.Open("/status"));
        await Alike(
            () => known.Send(pages.Item1, "/status", ("Input.Number", journey.Number)),
            () => unknown.Send(pages.Item2, "/status", ("Input.Number", "KGC-TH-2019-00001")), 20);
        pages = (await known.Open("/anmelden"), await unknown.Open("/anmelden"));
        await Alike(
            () => known.Send(pages.Item1, "/anmelden", ("Link.Email", "ana.th@desk.example")),
            () => unknown.Send(pages.Item2, "/anmelden", ("Link.Email", "niemand@desk.example")), 20);
    }

    private static async Task Alike(Func<Task> right, Func<Task> wrong, int rounds)
    {
        var (rights, wrongs) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            rights.Add(await Took(right));
            wrongs.Add(await Took(wrong));
        }

        var (one, other) = (rights.Order().ElementAt(rounds / 2), wrongs.Order().ElementAt(rounds / 2));
        Assert.True(Math.Abs(one - other) <= 5 + (0.1 * Math.Max(one, other)), $"right {one} ms, wrong {other} ms");
    }

    private static async Task<double> Took(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }
}
