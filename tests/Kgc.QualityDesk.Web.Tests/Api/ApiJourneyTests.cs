using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

public sealed class ApiJourneyTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_question_travels_over_HTTP_from_the_applicant_to_the_sent_answer()
    {
        var receipt = await desk.Ask();
        var number = receipt["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        using var lea = await desk.As("lea.th");

        await Ok(ana.Complete(number, "triage", "accept", Calls.Accept("eva.th", "emil.th")));
        await Ok((await desk.As("eva.th")).Complete(number, "expert-review", "supported", new() { ["statement"] = "Trägt." }));
        await Ok((await desk.As("emil.th")).Complete(number, "expert-review", "conditional", new() { ["statement"] = "Mit Auflage." }));
        await Ok(ana.Complete(number, "draft-response", "submitted", new() { ["text"] = "So weisen Sie den Bedarf nach." }));
        var refused = await ana.Complete(number, "approve-response", "approved");
        Assert.Equal((HttpStatusCode.Forbidden, "response.author-cannot-approve"), (refused.Status, refused.Code));
        await Ok(lea.Complete(number, "approve-response", "approved"));

        var tracking = await Tracking(receipt);
        Assert.Equal(("answered", "Beantwortet"), (tracking["status"]!.GetValue<string>(), tracking["statusText"]!.GetValue<string>()));
        Assert.Contains("So weisen Sie den Bedarf nach.", tracking["answer"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(Case.NotADecision, tracking["answer"]!.GetValue<string>(), StringComparison.Ordinal);

        var history = (await ana.Read($"/api/v1/cases/{number}")).Json["history"]!.AsArray();
        string[] acts = ["case-opened", "triage-accepted", "review-submitted", "draft-submitted", "response-approved", "response-sent"];
        Assert.All(acts, act => Assert.Contains(history, e => e!["kind"]!.GetValue<string>() == act));
        Assert.All(history, e => Assert.NotEmpty(e!["actor"]!.GetValue<string>()));
        Assert.Equal("lea.th", history.Single(e => e!["kind"]!.GetValue<string>() == "response-approved")!["actor"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_question_back_stops_the_clock_and_the_reply_by_token_starts_it_again()
    {
        var receipt = await desk.Ask();
        var number = receipt["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        await Ok(ana.Complete(number, "triage", "clarify", new() { ["question"] = "Welcher Landkreis?" }));
        var asked = await Tracking(receipt);
        Assert.Equal("question-to-you", asked["status"]!.GetValue<string>());
        Assert.Contains(asked["messages"]!.AsArray(), m => m!["body"]!.GetValue<string>().Contains("Welcher Landkreis?", StringComparison.Ordinal));

        var replied = await desk.Anyone().Send("/api/v1/tracking/messages", new JsonObject { ["body"] = "Der Ilm-Kreis." }, Token(receipt));
        Assert.Equal("in-progress", replied.Json["status"]!.GetValue<string>());
        var theCase = (await ana.Read($"/api/v1/cases/{number}")).Json;
        Assert.Equal(["desk", "applicant", "desk"], theCase["intervals"]!.AsArray().Select(i => i!["holder"]!.GetValue<string>()));
        Assert.NotEmpty(theCase["deadline"]!["steps"]!.AsArray());
    }

    [Fact]
    public async Task A_withdrawal_can_be_undone_and_a_rating_waits_for_the_answer()
    {
        var receipt = await desk.Ask();
        var anyone = desk.Anyone();
        Assert.NotNull((await anyone.Send("/api/v1/tracking/withdraw", null, Token(receipt))).Json["undoUntil"]);
        Assert.Equal("case.withdrawn", (await anyone.Send("/api/v1/tracking/withdraw", null, Token(receipt))).Code);
        Assert.Null((await anyone.Send("/api/v1/tracking/undo-withdrawal", null, Token(receipt))).Json["undoUntil"]);
        var early = await anyone.Send("/api/v1/tracking/rating", new JsonObject { ["score"] = 5 }, Token(receipt));
        Assert.Equal((HttpStatusCode.Conflict, "case.not-answered"), (early.Status, early.Code));
    }

    [Fact]
    public async Task A_wrong_token_an_absent_one_and_the_token_of_the_link_all_open_nothing()
    {
        var receipt = await desk.Ask();
        var link = receipt["trackingUrl"]!.GetValue<string>().Split('/')[^1];
        foreach (var header in new[] { "Tracking nix", "Tracking " + link, "Tracking " + new string('x', 5000), "Bearer " + receipt["trackingToken"], "Tracking" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tracking");
            request.Headers.TryAddWithoutValidation("Authorization", header);
            using var response = await desk.Anyone().SendAsync(request, WebDesk.Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal("not-found", (await desk.Anyone().Read("/api/v1/tracking")).Code);
    }

    [Fact]
    public async Task Internal_notes_never_reach_the_applicant()
    {
        var receipt = await desk.Ask();
        using var ana = await desk.As("ana.th");
        await Ok(ana.Send($"/api/v1/cases/{receipt["number"]}/notes", new JsonObject { ["text"] = "Nur für uns" }));
        Assert.DoesNotContain("Nur für uns", (await Tracking(receipt)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Nur für uns", (await ana.Read($"/api/v1/cases/{receipt["number"]}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_taken_by_phone_needs_only_a_name_and_says_how_it_came()
    {
        using var ana = await desk.As("ana.th");
        var input = new JsonObject
        {
            ["channel"] = "phone", ["districtKey"] = "16055", ["subject"] = "Anruf", ["body"] = "Frage am Telefon",
            ["contact"] = new JsonObject { ["name"] = "Herr Muster" },
        };
        var opened = await ana.Send("/api/v1/cases", input);
        Assert.Equal(HttpStatusCode.Created, opened.Status);
        Assert.DoesNotContain("trackingToken", opened.Text, StringComparison.Ordinal);
        Assert.Equal("phone", (await ana.Read(opened.Headers.Location!.ToString())).Json["channel"]!.GetValue<string>());
        input["channel"] = "form";
        Assert.NotNull((await ana.Send("/api/v1/cases", input)).Json["errors"]!["channel"]);
    }

    [Fact]
    public async Task A_question_that_was_answered_on_the_spot_is_recorded_as_answered_by_word_of_mouth()
    {
        using var ana = await desk.As("ana.th");
        var input = new JsonObject
        {
            ["channel"] = "phone", ["districtKey"] = "16055", ["subject"] = "Anruf mit Auskunft", ["body"] = "Gibt es eine Frist?", ["answer"] = "Nein, jederzeit.",
            ["contact"] = new JsonObject { ["name"] = "Herr Muster", ["postalAddress"] = "Am Markt 1\n98693 Ilmenau" },
        };
        Assert.NotNull((await ana.Send("/api/v1/cases", input)).Json["errors"]!["adviceNoted"]);
        input["adviceNoted"] = true;
        var opened = await ana.Send("/api/v1/cases", input, ("Idempotency-Key", "spot"));
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        var again = await ana.Send("/api/v1/cases", input.DeepClone(), ("Idempotency-Key", "spot"));
        Assert.Equal(opened.Headers.Location, again.Headers.Location);
        var seen = (await ana.Read(opened.Headers.Location!.ToString())).Json;
        Assert.Equal(("closed", "Am Markt 1\n98693 Ilmenau"), ((string?)seen["status"], (string?)seen["contact"]!["postalAddress"]));
        Assert.Equal((string?)seen["closedAt"], (string?)seen["answeredAt"]);
        Assert.Equal("oral-answer", (string?)seen["messages"]!.AsArray()[^1]!["kind"]);
        foreach (var (end, field) in new[] { ("open", "answer"), ("vielleicht", "end") })
        {
            input["end"] = end;
            Assert.NotNull((await ana.Send("/api/v1/cases", input)).Json["errors"]![field]);
        }

        input["end"] = "in-writing";
        var written = (await ana.Send("/api/v1/cases", input)).Json["number"]!.GetValue<string>();
        Assert.Equal("draft-response", (string?)(await ana.Task(written, "draft-response"))["type"]);
    }

    private async Task<JsonNode> Tracking(JsonNode receipt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tracking");
        request.Headers.TryAddWithoutValidation("Authorization", Token(receipt).Value);
        using var response = await desk.Anyone().SendAsync(request, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await Calls.Of(response)).Json;
    }

    private static (string Name, string Value) Token(JsonNode receipt) => ("Authorization", $"Tracking {receipt["trackingToken"]}");

    private static async Task Ok(Task<Calls.Answer> call)
    {
        var answer = await call;
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
    }
}
