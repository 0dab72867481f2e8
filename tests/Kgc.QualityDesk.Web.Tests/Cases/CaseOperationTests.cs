using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Cases;

/// <summary>Merging, splitting, linking, handing over, Wiedervorlage and time by page and by program.</summary>
public sealed class CaseOperationTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_program_merges_and_undoes_and_the_applicant_is_told_the_truth()
    {
        var (asked, target) = (await Calls.Ask(desk), (string)(await Calls.Ask(desk))["number"]!);
        var number = (string)asked["number"]!;
        var ana = await desk.As("ana.th");
        var body = new JsonObject { ["into"] = target, ["version"] = await VersionAsync(ana, number), ["intoVersion"] = await VersionAsync(ana, target) };
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.As("ana.st")).Send($"/api/v1/cases/{number}/merge", body)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.As("eva.th")).Send($"/api/v1/cases/{number}/merge", body)).Status);
        Assert.Equal("case.moved-on", (await ana.Send($"/api/v1/cases/{number}/merge", new JsonObject { ["into"] = target, ["version"] = 1 })).Code);
        var links = await ana.Send($"/api/v1/cases/{number}/merge", body);
        Assert.Equal((HttpStatusCode.OK, "zusammengeführt in"), (links.Status, (string)links.Json[0]!["text"]!));
        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/cases/{number}/merge", body)).Status);

        var applicant = desk.Anyone();
        applicant.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Tracking {asked["trackingToken"]}");
        Assert.Equal(HttpStatusCode.OK, (await applicant.Send("/api/v1/tracking/messages", new JsonObject { ["body"] = "Ergänzung: es geht um Weimar." })).Status);
        var tracking = await applicant.Read("/api/v1/tracking");
        Assert.Equal("in-progress", (string)tracking.Json["status"]!);
        Assert.Contains("Weimar", tracking.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(target, tracking.Text, StringComparison.Ordinal);
        Assert.Contains("\"isFromMergedCase\":true", (await ana.Read($"/api/v1/cases/{target}")).Text, StringComparison.Ordinal);
        Assert.Equal("case.merged", (await ana.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "x" })).Code);

        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/cases/{number}/merge/undo", new JsonObject())).Status);
        Assert.Equal("merge.not-merged", (await ana.Send($"/api/v1/cases/{number}/merge/undo", new JsonObject())).Code);
        Assert.DoesNotContain("Weimar", (await ana.Read($"/api/v1/cases/{target}")).Text, StringComparison.Ordinal);
        Assert.Contains("Weimar", (await ana.Read($"/api/v1/cases/{number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_show_first_and_act_then()
    {
        var (number, target) = (await Journey.Ask(desk), await Journey.Ask(desk));
        var ana = await desk.SignedIn("ana.th");
        var id = await desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(WebDesk.Cancel));
        var file = (await desk.Get<ReceiveFiles, IReadOnlyList<Attachment>>(r => r.ForQuestionAsync(id, [new IncomingFile("lageplan.pdf", () => new MemoryStream(SampleFiles.Pdf()))], WebDesk.Cancel)))[0].PublicId;
        Assert.Contains("gibt es in Ihrer Stelle nicht", await ana.Page($"/desk/faelle/{number}/zusammenfuehren?Into=KGC-TH-1999-00001"), StringComparison.Ordinal);
        var page = $"/desk/faelle/{number}/zusammenfuehren?Into={target}";
        var preview = await ana.Page(page);
        Assert.Contains("Es ruhen: Frage sichten.", preview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.SendFrom(preview, page, null, ("Note", "gleiche Frage"))).Status);
        var links = $"/desk/faelle/{number}/verbindungen";
        Assert.Contains("gleiche Frage", await ana.Page(links), StringComparison.Ordinal);
        Assert.Contains("Wird in einem anderen Fall mitbearbeitet", await ana.Page($"/desk/faelle/{number}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/desk/faelle/{number}/anlage/{file}\"", await ana.Page($"/desk/faelle/{target}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync($"/desk/faelle/{number}/anlage/{file}", WebDesk.Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(links, "TakeApart")).Status);
        Assert.Contains("aufgehoben von ana.th", await ana.Page(links), StringComparison.Ordinal);
        Assert.DoesNotContain("lageplan.pdf", await ana.Page($"/desk/faelle/{target}"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Send($"/desk/faelle/{number}/wiedervorlage", null, ("Input.On", "2001-01-01"), ("Input.Reason", "vorbei"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send($"/desk/faelle/{number}/zeit", null, ("Input.Minutes", "25"))).Status);
        Assert.Contains("25 Minuten", await ana.Page($"/desk/faelle/{number}"), StringComparison.Ordinal);
        var (status, html, _) = await ana.Send($"/desk/faelle/{number}/uebergeben", null, ("Input.Office", "ST"), ("Input.Reason", "zuständig"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Input_Basis", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send($"/desk/faelle/{number}/uebergeben", null, ("Input.Office", "ST"), ("Input.Reason", "zuständig"), ("Input.Basis", "notice"))).Status);
        Assert.Contains(number, await ana.Page("/desk/abgegeben"), StringComparison.Ordinal);
        await ana.Page($"/desk/faelle/{number}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_deputy_finds_the_tasks_among_their_own_and_says_so()
    {
        var number = await Journey.Ask(desk);
        var ana = await desk.As("ana.th");
        var task = await Calls.Task(ana, number, "triage");
        await ana.Send($"/api/v1/tasks/{task["id"]}/claim", new JsonObject { ["version"] = (int)task["version"]! });
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var input = new JsonObject
        {
            ["person"] = WebDesk.Email("ana.th"), ["deputy"] = WebDesk.Email("ben.th"), ["office"] = "TH",
            ["from"] = today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture), ["to"] = today.AddDays(1).ToString("O", CultureInfo.InvariantCulture),
        };
        var ben = await desk.As("ben.th");
        Assert.Equal("not-allowed", (await ben.Send("/api/v1/substitutions", input.DeepClone())).Code);
        Assert.Equal(HttpStatusCode.Created, (await ana.Send("/api/v1/substitutions", input)).Status);
        Assert.Contains("in Vertretung für ana.th", await (await desk.SignedIn("ben.th")).Page("/desk/aufgaben"), StringComparison.Ordinal);
        var done = await ben.Send($"/api/v1/tasks/{task["id"]}/complete", new JsonObject { ["outcome"] = "accept", ["input"] = new JsonObject { ["topic"] = "BED-DATEN" } });
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("ben.th (in Vertretung für ana.th)", (await ana.Read($"/api/v1/cases/{number}")).Text, StringComparison.Ordinal);
    }

    private static async Task<int> VersionAsync(HttpClient who, string number) => (int)(await who.Read($"/api/v1/cases/{number}")).Json["version"]!;
}
