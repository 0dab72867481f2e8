using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Kgc.QualityDesk.Web.Tests.Limits;

/// <summary>Two networks of this machine against the real program: 127.0.0.x floods it, 127.1.0.x is somebody else.</summary>
public sealed class FloodTests
{
    [Fact]
    public Task A_flood_from_one_network_is_throttled_while_another_gets_through() => FloodAsync(200);

    [Fact, Trait("Size", "Full")]
    public Task A_thousand_questions_from_one_network_are_throttled_while_another_gets_through() => FloodAsync(1000);

    [Fact]
    public async Task A_page_that_refuses_says_until_when_whom_to_call_and_keeps_what_was_typed()
    {
        await using var desk = await WebDesk.StartAsync("--Desk:RateLimits=true");
        var visitor = new Visitor(desk);
        var page = await visitor.Open("/status");
        Visitor.Shown answer;
        var sent = 0;
        do
        {
            answer = await visitor.Send(page, "/status", ("Input.Number", "<b>Mein & Text</b>"));
        }
        while (answer.Status == HttpStatusCode.UnprocessableEntity && ++sent < 100);
        Assert.Equal((HttpStatusCode.TooManyRequests, FormLimits.Guesses), (answer.Status, sent));
        Assert.Contains("Zu viele Anfragen in kurzer Zeit", answer.Text, StringComparison.Ordinal);
        Assert.Matches(@"Ab etwa \s*\d{1,2}:\d\d Uhr", answer.Text);
        Assert.Contains("Es eilt? Rufen Sie uns an", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Thüringen:", answer.Text, StringComparison.Ordinal);
        Assert.Equal("<b>Mein & Text</b>", answer.Field("Input.Number"));
        Assert.NotEmpty(answer.Field("__RequestVerificationToken"));
        Assert.Contains("action=\"/status\"", answer.Html, StringComparison.Ordinal);

        // Whoever comes from elsewhere, looks at files or health, or is signed in, does not notice.
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/status")).Status);
    }

    [Fact]
    public async Task The_word_of_a_proxy_about_who_asks_counts_only_where_it_is_trusted()
    {
        await using var trusting = await WebDesk.StartAsync("--Desk:RateLimits=true", "--Desk:TrustedProxies=127.1.0.0/16");
        using (var proxy = From(trusting, "127.1.0.1"))
        using (var stranger = From(trusting, "127.0.0.9"))
        {
            await UseUp(proxy, "203.0.113.7");
            Assert.Equal(HttpStatusCode.TooManyRequests, await Ask(proxy, "203.0.113.99"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Ask(proxy, "198.51.100.1"));
            // An invented chain is read from its end, which the proxy wrote.
            Assert.Equal(HttpStatusCode.TooManyRequests, await Ask(proxy, "198.51.100.77, 203.0.113.7"));
            await UseUp(stranger, "192.0.2.1");
            Assert.Equal(HttpStatusCode.TooManyRequests, await Ask(stranger, "192.0.2.250"));
            Assert.Equal(HttpStatusCode.TooManyRequests, await Ask(stranger, "198.18.0.1"));
        }

        Assert.Throws<StartRefused>(() => TrustedProxies.Of(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(TrustedProxies.Setting, (string?)"10.0.0.0/8, proxy.example")]).Build()));
    }

    private static async Task FloodAsync(int questions)
    {
        await using var desk = await WebDesk.StartAsync("--Desk:RateLimits=true");
        using var flood = From(desk, "127.0.0.7");
        using var other = From(desk, "127.1.0.7");
        var storm = Task.WhenAll(Enumerable.Range(0, 16).Select(async worker =>
        {
            var throttled = 0;
            for (var i = worker; i < questions; i += 16)
            {
                using var answer = await flood.PostAsJsonAsync("/api/v1/questions", WebDesk.Question($"Flut {i}"), WebDesk.Cancel);
                throttled += answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
            }

            return throttled;
        }));
        for (var i = 0; i < 10; i++)
        {
            using var answer = await other.PostAsJsonAsync("/api/v1/questions", WebDesk.Question($"Andere {i}"), WebDesk.Cancel);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        var refused = (await storm).Sum();
        var made = await desk.DbAsync(db => db.Cases.CountAsync(c => c.Subject.StartsWith("Flut"), WebDesk.Cancel));
        Assert.Equal(questions - refused, made);
        // One window, or parts of a few on a slow day.
        Assert.InRange(made, DeskLimits.QuestionsPerMinute, Math.Max(DeskLimits.QuestionsPerMinute * 2, questions / 2));
        Assert.Equal(10, await desk.DbAsync(db => db.Cases.CountAsync(c => c.Subject.StartsWith("Andere"), WebDesk.Cancel)));
    }

    private static async Task UseUp(HttpClient client, string forwarded)
    {
        for (var i = 0; i < DeskLimits.QuestionsPerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Ask(client, forwarded));
        }
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/questions") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("X-Forwarded-For", forwarded);
        using var answer = await client.SendAsync(request, WebDesk.Cancel);
        return answer.StatusCode;
    }

    /// <summary>A client that connects from an address of its own on this machine.</summary>
    private static HttpClient From(WebDesk desk, string address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = desk.Address };
}
