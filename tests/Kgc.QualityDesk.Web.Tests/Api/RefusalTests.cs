using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>Whatever a program sends: a problem document in German, never the inside, never a second case.</summary>
public sealed class RefusalTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Theory]
    [InlineData("{", 400, "input.malformed")]
    [InlineData("[]", 400, "input.malformed")]
    [InlineData("null", 400, "input.malformed")]
    [InlineData("", 400, "input.malformed")]
    [InlineData("{\"subject\": 5}", 400, "input.malformed")]
    [InlineData("{\"subject\": \"\\ud800\"}", 400, "input.malformed")]
    [InlineData("{\"consent\": \"ja\"}", 400, "input.malformed")]
    [InlineData("{}", 422, "input.invalid")]
    [InlineData("{\"targetGroups\": [null], \"contact\": null}", 422, "input.invalid")]
    public async Task A_body_that_makes_no_sense_is_refused_as_a_problem_document(string body, int status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await desk.Anyone().PostAsync("/api/v1/questions", content, WebDesk.Cancel);
        var answer = await Calls.Of(response);
        Assert.Equal((status, code, "application/problem+json"), ((int)answer.Status, answer.Code, answer.MediaType));
        Assert.NotEmpty(answer.Json["detail"]!.GetValue<string>());
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once_as_it_stands_in_the_request()
    {
        var question = WebDesk.Question(district: "99999");
        question["topic"] = "GIBT-ES-NICHT";
        question["contact"]!["email"] = "kein at";
        question["consent"] = false;
        question["subject"] = new string('x', 201);
        var errors = (await desk.Anyone().Send("/api/v1/questions", question)).Json["errors"]!.AsObject();
        Assert.Equal(["consent", "contact.email", "districtKey", "subject", "topic"], errors.Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.All(errors, e => Assert.NotEmpty(e.Value!.AsArray()[0]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_malformed_value_names_its_field()
    {
        var answer = await desk.Anyone().Send("/api/v1/questions", JsonNode.Parse("""{ "contact": { "email": 5 } }"""));
        Assert.NotNull(answer.Json["errors"]!["contact.email"]);
    }

    [Theory]
    [InlineData("text/plain", 415, "input.wrong-type")]
    [InlineData("application/x-www-form-urlencoded", 415, "input.wrong-type")]
    public async Task Anything_but_JSON_is_refused(string type, int status, string code)
    {
        using var content = new StringContent("subject=x", Encoding.UTF8, type);
        using var response = await desk.Anyone().PostAsync("/api/v1/questions", content, WebDesk.Cancel);
        var answer = await Calls.Of(response);
        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(10_000_000, false)]
    [InlineData(1_100_000, true)]
    public async Task Megabytes_are_refused_whether_or_not_their_size_is_told(int size, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/questions");
        request.Content = new StringContent("{\"body\":\"" + new string('x', size) + "\"}", Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = !chunked;
        using var response = await desk.Anyone().SendAsync(request, WebDesk.Cancel);
        var answer = await Calls.Of(response);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "input.too-large"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Unknown_addresses_and_wrong_methods_are_problem_documents_too()
    {
        var anyone = desk.Anyone();
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Both(await anyone.Read("/api/v1/nichts")));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Both(await anyone.Send("/api/v1/nichts/hier", new JsonObject())));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method.not-allowed"), Both(await anyone.Read("/api/v1/questions")));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Both(await anyone.Read("/openapi/v2.json")));
    }

    [Fact]
    public async Task Markup_emoji_and_right_to_left_text_come_back_as_the_text_they_are()
    {
        const string Hostile = "<script>alert(1)</script> & \"'` 👩‍👩‍👧 שלום \u202Eabc ﷽ Ⅷ";
        var question = WebDesk.Question(Hostile);
        question["body"] = Hostile + "\u0000\u0007\r\nzweite Zeile";
        question["contact"]!["name"] = Hostile;
        var receipt = await desk.Anyone().Send("/api/v1/questions", question);
        Assert.Equal(HttpStatusCode.Created, receipt.Status);
        using var ana = await desk.As("ana.th");
        var shown = await ana.Read($"/api/v1/cases/{receipt.Json["number"]}");
        Assert.Equal(Hostile, shown.Json["subject"]!.GetValue<string>());
        Assert.Equal(Hostile + "\nzweite Zeile", shown.Json["body"]!.GetValue<string>());
        Assert.Equal(Hostile, shown.Json["contact"]!["name"]!.GetValue<string>());
        Assert.DoesNotContain("<script", shown.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("application/json", shown.MediaType);
    }

    [Theory]
    [InlineData("{\"outcome\":\"accept\",\"input\":{\"topic\":\"\\ud800\"}}")]
    [InlineData("{\"outcome\":\"accept\",\"input\":{\"topic\":\"a\",\"topic\":\"b\"}}")]
    [InlineData("{\"outcome\":\"accept\",\"input\":[]}")]
    [InlineData("{\"outcome\":\"accept\",\"input\":{},\"version\":\"neu\"}")]
    [InlineData("{\"outcome\":\"accept\",\"input\":{},\"version\":99999999999}")]
    public async Task A_task_is_not_touched_by_input_that_only_looks_like_JSON(string body)
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        var task = await ana.Task(number, "triage");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await ana.PostAsync($"/api/v1/tasks/{task["id"]}/complete", content, WebDesk.Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, "input.malformed"), Both(await Calls.Of(response)));
        Assert.Equal(task["version"]!.GetValue<int>(), (await ana.Task(number, "triage"))["version"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("{\"outcome\":\"accept\",\"input\":{\"topic\":{\"a\":1},\"experts\":[{},5,null,\"x\"],\"priority\":7}}", "topic")]
    [InlineData("{\"outcome\":\"refer\",\"input\":{\"office\":[\"ST\"],\"reason\":\"x\"}}", "office")]
    [InlineData("{\"outcome\":\"close\",\"input\":{\"reason\":\"egal\"}}", "reason")]
    public async Task Values_of_a_wrong_kind_are_told_by_field(string body, string field)
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        var answer = await ana.Send($"/api/v1/tasks/{(await ana.Task(number, "triage"))["id"]}/complete", JsonNode.Parse(body));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "input.invalid"), Both(answer));
        Assert.NotNull(answer.Json["errors"]![field]);
    }

    [Fact]
    public async Task An_unknown_outcome_and_none_at_all_are_refused()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        var path = $"/api/v1/tasks/{(await ana.Task(number, "triage"))["id"]}/complete";
        Assert.Equal("task.unknown-outcome", (await ana.Send(path, new JsonObject { ["outcome"] = "zaubern" })).Code);
        Assert.Equal("task.unknown-outcome", (await ana.Send(path, new JsonObject())).Code);
    }

    [Theory]
    [InlineData("/api/v1/cases?limit=0", "limit")]
    [InlineData("/api/v1/cases?limit=101", "limit")]
    [InlineData("/api/v1/tasks?limit=viele", "limit")]
    [InlineData("/api/v1/cases?sort=zufall", "sort")]
    [InlineData("/api/v1/cases?stage=x&status=y", "status")]
    [InlineData("/api/v1/cases?cursor=x", "cursor")]
    [InlineData("/api/v1/cases?cursor=%00%F0%9F%98%80", "cursor")]
    [InlineData("/api/v1/cases?cursor=LXJlY2VpdmVkCi0xCng", "cursor")]
    [InlineData("/api/v1/tasks?scope=alle", "scope")]
    [InlineData("/api/v1/tasks?cursor=abc", "cursor")]
    [InlineData("/api/v1/turnaround?from=gestern", "from")]
    [InlineData("/api/v1/turnaround?from=2026-02-01&to=2026-01-01", "to")]
    [InlineData("/api/v1/turnaround?groupBy=farbe", "groupBy")]
    public async Task A_wrong_question_to_a_list_names_its_parameter(string path, string field)
    {
        using var lea = await desk.As("lea.th");
        var answer = await lea.Read(path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Json["errors"]![field]);
    }

    [Fact]
    public async Task An_empty_parameter_is_one_that_was_not_given()
    {
        using var ana = await desk.As("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await ana.Read("/api/v1/cases?office=&stage=&status=&topic=&advisor=&q=&sort=&limit=&cursor=")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ana.Read("/api/v1/tasks?scope=&type=&limit=&cursor=")).Status);
    }

    [Fact]
    public async Task A_forged_or_revoked_token_is_told_to_sign_in()
    {
        using var forged = desk.Anyone();
        forged.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret.New());
        var answer = await forged.Read("/api/v1/cases");
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in.required"), Both(answer));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    private static (HttpStatusCode, string?) Both(Calls.Answer answer) => (answer.Status, answer.Code);
}
