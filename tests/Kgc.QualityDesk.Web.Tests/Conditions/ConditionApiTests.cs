using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Conditions;

/// <summary>Conditions by HTTP: counted within what one may see, refused with the place.</summary>
public sealed class ConditionApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Preview = "/api/v1/conditions/preview";

    [Fact]
    public async Task A_count_holds_only_cases_of_the_own_office_and_follows_their_change()
    {
        await desk.Ask("Nur hier zu finden");
        await desk.Ask("Nur hier zu finden", district: "15003");
        const string condition = "Betreff = 'Nur hier zu finden' und Abschnitt = Sichtung";
        using var ana = await desk.As("ana.th");
        var found = (await ana.Read($"{Preview}?condition={Uri.EscapeDataString(condition)}")).Json;
        Assert.Equal((1, false, "trifft jetzt auf 1 Fall zu"), (found["count"]!.GetValue<int>(), found["isMore"]!.GetValue<bool>(), found["text"]!.GetValue<string>()));

        var number = (await ana.Read($"/api/v1/cases?condition={Uri.EscapeDataString(condition)}")).Json["items"]![0]!["number"]!.GetValue<string>();
        Assert.StartsWith("KGC-TH", number, StringComparison.Ordinal);
        await ana.Complete(number, "triage", "accept", Calls.Accept());
        Assert.Equal(0, (await ana.Send(Preview, new JsonObject { ["condition"] = condition })).Json["count"]!.GetValue<int>());
        Assert.Equal(1, (await ana.Send(Preview, new JsonObject { ["condition"] = $"Beratung = ich und Aktenzeichen = '{number}'", ["office"] = "TH" })).Json["count"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Read($"{Preview}?condition=offen&office=ST")).Status);
    }

    [Theory]
    [InlineData("", 1, 1, 1)]
    [InlineData("offen und\ntehma = 'x'", 11, 2, 1)]
    [InlineData("offen und Thema = 'x", 19, 1, 19)]
    [InlineData("offen; drop table Cases", 6, 1, 6)]
    public async Task A_slip_is_a_problem_with_its_place(string condition, int position, int line, int column)
    {
        using var ana = await desk.As("ana.th");
        foreach (var answer in new[]
        {
            await ana.Send(Preview, new JsonObject { ["condition"] = condition }), await ana.Read($"{Preview}?condition={Uri.EscapeDataString(condition)}"),
        })
        {
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "condition.invalid"), (answer.Status, answer.Code));
            var place = answer.Json["place"]!;
            Assert.Equal((position, line, column), (place["position"]!.GetValue<int>(), place["line"]!.GetValue<int>(), place["column"]!.GetValue<int>()));
            Assert.NotNull(answer.Json["errors"]!["condition"]);
        }
    }

    [Fact]
    public async Task Floods_are_refused_with_the_place_and_without_a_crash()
    {
        using var ana = await desk.As("ana.th");
        foreach (var flood in new[]
        {
            new string('(', 500_000), new string('%', 900_000), string.Join(" or ", Enumerable.Repeat("offen", 10_000)), "Betreff enthält '" + new string('_', 100_000),
            string.Concat(Enumerable.Repeat("nicht ", 300)), "Betreff = '\0'", "Betreff = '\u202e'",
        })
        {
            var answer = await ana.Send(Preview, new JsonObject { ["condition"] = flood });
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "condition.invalid"), (answer.Status, answer.Code));
            Assert.True(answer.Json["place"]!["position"]!.GetValue<int>() > 0);
            Assert.True(answer.Text.Length < 2000);
        }
    }

    [Fact]
    public async Task An_expert_cannot_probe_what_only_the_office_may_read()
    {
        using var eva = await desk.As("eva.th");
        Assert.Equal(HttpStatusCode.Forbidden, (await eva.Read("/api/v1/cases?condition=" + Uri.EscapeDataString("Volltext enthält 'erika'"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await eva.Read("/api/v1/cases")).Status);
    }

    [Fact]
    public async Task The_fields_are_told_with_their_words()
    {
        using var ana = await desk.As("ana.th");
        var fields = (await ana.Read("/api/v1/conditions/fields")).Json.AsArray();
        var priority = fields.Single(f => f!["code"]!.GetValue<string>() == "priority")!;
        Assert.Equal(("Priorität", "choice"), (priority["name"]!.GetValue<string>(), priority["kind"]!.GetValue<string>()));
        Assert.Contains("Dringend", priority.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }
}
