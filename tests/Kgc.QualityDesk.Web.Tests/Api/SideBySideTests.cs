using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>Two reviews of one case sent in the same moment: both are answered 200, and the case goes on once.</summary>
public sealed class SideBySideTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public Task Two_reviews_sent_at_once_both_count_and_the_draft_is_opened_once() => RunAsync(cases: 8);

    [Fact, Trait("Size", "Full")]
    public Task Of_three_hundred_cases_with_two_reviews_sent_at_once_every_one_goes_on() => RunAsync(cases: 300);

    private async Task RunAsync(int cases)
    {
        using var ana = await desk.As("ana.th");
        using var eva = await desk.As("eva.th");
        using var emil = await desk.As("emil.th");
        for (var round = 0; round < cases; round++)
        {
            var number = (await desk.Ask())["number"]!.GetValue<string>();
            Assert.Equal(HttpStatusCode.OK, (await ana.Complete(number, "triage", "accept", Calls.Accept("eva.th", "emil.th"))).Status);
            var (hers, his) = (await eva.Task(number, "expert-review"), await emil.Task(number, "expert-review"));
            var answers = await Task.WhenAll(eva.Complete(hers, "supported", Statement()), emil.Complete(his, "supported", Statement()));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
            var tasks = (await ana.Read($"/api/v1/cases/{number}")).Json["tasks"]!.AsArray().Select(t => t!["type"]!.GetValue<string>()).ToList();
            Assert.Equal(1, tasks.Count(t => t == "draft-response"));
        }
    }

    private static JsonObject Statement() => new() { ["statement"] = "Trägt." };
}
