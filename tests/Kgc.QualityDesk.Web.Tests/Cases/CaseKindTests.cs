using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Cases;

/// <summary>Staff choose the kind of case on the form and through the API; nobody else does.</summary>
public sealed class CaseKindTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_call_answered_on_the_spot_is_two_steps_on_the_desk()
    {
        var ana = await desk.SignedIn("ana.th");
        var (status, _, location) = await ana.Send("/desk/anfrage", null,
            ("Input.Channel", "Phone"), ("Input.Type", "phone-quick-answer"), ("Input.Place", "16055"), ("Input.Name", "Frau Anruf"), ("Input.Phone", "0361 123"),
            ("Input.Subject", "Sofort beantwortet"), ("Input.Body", "Gibt es eine Frist?"), ("Input.NoticeGiven", "true"), ("Key", Guid.NewGuid().ToString("N")));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("Auskunft festhalten", await ana.Page(location!), StringComparison.Ordinal);

        var done = await ana.Send(location!, null,
            ("Input.Outcome", "answered"), ("Form[0].Name", "answer"), ("Form[0].Value", "Nein, jederzeit."), ("Form[1].Name", "notice"), ("Form[1].Value", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var number = await desk.DbAsync(db => db.Cases.Where(c => c.Subject == "Sofort beantwortet" && c.ClosureReason == "answered").Select(c => c.Number).SingleAsync(WebDesk.Cancel));
        Assert.Contains("Telefonische Sofortauskunft", await ana.Page($"/desk/faelle/{number}"), StringComparison.Ordinal);
        Assert.Contains(number, await ana.Page("/desk/faelle?art=phone-quick-answer"), StringComparison.Ordinal);
        Assert.DoesNotContain(number, await ana.Page("/desk/faelle?art=barrier-report"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("barrier-report", "barrier-check")]
    [InlineData("data-subject-request", "identity-check")]
    [InlineData("municipal-coaching", "coaching-agreement")]
    [InlineData("phone-quick-answer", "quick-answer")]
    [InlineData(null, "triage")]
    public async Task The_API_opens_every_kind_of_case(string? type, string task)
    {
        using var ana = await desk.As("ana.th");
        var answer = await PostAsync(ana, type);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var theCase = (await ana.Read($"/api/v1/cases/{answer.Json["number"]}")).Json;
        Assert.Equal((type ?? "quality-question", task), (theCase["type"]!.GetValue<string>(), theCase["tasks"]![0]!["type"]!.GetValue<string>()));
        var listed = (await ana.Read($"/api/v1/cases?type={type ?? "quality-question"}")).Json["items"]!.AsArray();
        Assert.Contains(listed, item => item!["number"]!.ToString() == answer.Json["number"]!.ToString());
    }

    [Fact]
    public async Task An_unknown_kind_is_told_at_its_field()
    {
        var answer = await PostAsync(await desk.As("ana.th"), "weather-report");
        Assert.Equal((HttpStatusCode)422, answer.Status);
        Assert.NotNull(answer.Json["errors"]!["type"]);
    }

    [Fact]
    public async Task The_document_names_the_kind_for_staff_and_not_for_the_public()
    {
        var schemas = (await desk.Anyone().Read("/openapi/v1.json")).Json["components"]!["schemas"]!;
        Assert.NotNull(schemas["NewCase"]!["properties"]!["type"]);
        Assert.Null(schemas["QuestionInput"]!["properties"]!["type"]);
    }

    private static async Task<Calls.Answer> PostAsync(HttpClient ana, string? type)
    {
        var body = new JsonObject
        {
            ["type"] = type, ["channel"] = "phone", ["districtKey"] = "16055", ["subject"] = $"Art {type}", ["body"] = "Worum es geht.", ["contact"] = new JsonObject { ["name"] = "Frau Anruf" },
        };
        return await ana.Send("/api/v1/cases", body);
    }
}
