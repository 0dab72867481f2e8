using System.Net;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

public sealed class LimitTests
{
    [Fact]
    public async Task A_flood_of_questions_from_one_network_is_throttled_and_told_when_to_come_back()
    {
        await using var desk = await WebDesk.StartAsync("--Desk:RateLimits=true");
        var anyone = desk.Anyone();
        // Refused questions cost the same as good ones, and make no cases.
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => anyone.Send("/api/v1/questions", new System.Text.Json.Nodes.JsonObject())));
        Assert.InRange(answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity), 60, 120);
        var throttled = answers.First(a => a.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal(("throttled", "application/problem+json"), (throttled.Code, throttled.MediaType));
        Assert.InRange(throttled.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var ana = await desk.As("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await ana.Read("/api/v1/cases")).Status);
    }

    [Theory]
    [InlineData("192.0.2.17", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.17", "192.0.2.0/24")]
    [InlineData("2001:db8:1:2::3", "2001:db8:1::/48")]
    public void Neighbours_are_one_network(string address, string network) => Assert.Equal(network, Network.Of(IPAddress.Parse(address)));
}
