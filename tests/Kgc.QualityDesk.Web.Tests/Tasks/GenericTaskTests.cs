using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Tasks;

/// <summary>A step that only the chart knows: its page is made from the form in the JSON.</summary>
public sealed class GenericTaskTests : IDisposable
{
    private readonly string _workflows = Directory.CreateTempSubdirectory("desk-flows-").FullName;

    public void Dispose() => Directory.Delete(_workflows, recursive: true);

    [Fact]
    public async Task A_step_inserted_into_the_chart_has_a_page_with_its_fields_and_a_button_per_outcome()
    {
        await InsertStepAsync();
        await using var desk = await WebDesk.StartAsync($"--Desk:WorkflowDirectory={_workflows}");
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        var page = await desk.TaskPage(number, "legal-check");
        var ana = await desk.SignedIn("ana.th");
        var html = await ana.Page(page);
        foreach (var part in new[] { "Rechtliche Prüfung", "Anmerkung", "Gilt bis", "Gebühr", "Unbedenklich", "Bedenken", "Wer war beteiligt?" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        var (status, refused, _) = await ana.Send(page, null, ("Input.Outcome", "fine"), ("Form[0].Name", "remark"), ("Form[0].Value", ""),
            ("Form[1].Name", "until"), ("Form[1].Value", "31.12.2027"), ("Form[2].Name", "fee"), ("Form[2].Value", "zwölf"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Form_0__Value\"", refused, StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie eine Zahl an.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"zwölf\"", refused, StringComparison.Ordinal);

        var (done, _, location) = await ana.Send(page, null, ("Input.Outcome", "fine"), ("Form[0].Name", "remark"), ("Form[0].Value", "Passt."),
            ("Form[1].Name", "until"), ("Form[1].Value", "31.12.2027"), ("Form[2].Name", "fee"), ("Form[2].Value", "1,5"),
            ("Form[3].Name", "who"), ("Form[3].Values", WebDesk.Email("ben.th")));
        Assert.Equal((HttpStatusCode.Redirect, $"/desk/faelle/{number}"), (done, location));
        var entry = await desk.DbAsync(db => db.CaseEntries.Where(e => e.Kind == "task-completed").Select(e => e.Data).SingleAsync(WebDesk.Cancel));
        Assert.Contains("\"until\":\"2027-12-31\"", entry, StringComparison.Ordinal);
        Assert.Contains("\"fee\":\"1.5\"", entry, StringComparison.Ordinal);
        Assert.Contains("ben.th", entry, StringComparison.Ordinal);
        Assert.NotNull(await desk.TaskId(number, TaskTypes.ApproveResponse));
    }

    private async Task InsertStepAsync()
    {
        var shipped = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "quality-question.json"), WebDesk.Cancel);
        var chart = JsonNode.Parse(shipped)!;
        var root = chart["root"]!;
        root["activities"]!.AsArray().Add(JsonNode.Parse("""
            {
              "type": "QualityDesk.Task", "version": 1, "id": "legal", "metadata": { "displayText": "Rechtliche Prüfung" },
              "taskType": { "typeName": "String", "expression": { "type": "Literal", "value": "legal-check" } },
              "role": { "typeName": "String", "expression": { "type": "Literal", "value": "advisor" } },
              "outcomes": { "typeName": "Object", "expression": { "type": "Object", "value": "[{\"name\":\"fine\",\"label\":\"Unbedenklich\"},{\"name\":\"doubts\",\"label\":\"Bedenken\"}]" } },
              "form": { "typeName": "Object", "expression": { "type": "Object", "value": "[{\"name\":\"remark\",\"label\":\"Anmerkung\",\"kind\":\"markdown\",\"required\":true},{\"name\":\"until\",\"label\":\"Gilt bis\",\"kind\":\"date\"},{\"name\":\"fee\",\"label\":\"Gebühr\",\"kind\":\"number\"},{\"name\":\"who\",\"label\":\"Wer war beteiligt?\",\"kind\":\"people\"}]" } }
            }
            """));
        var connections = root["connections"]!.AsArray();
        var forward = connections.Single(c => c!["source"]!["activity"]!.GetValue<string>() == "draft")!;
        forward["target"]!["activity"] = "legal";
        connections.Add(Connection("legal", "fine", "approve"));
        connections.Add(Connection("legal", "doubts", "draft"));
        await File.WriteAllTextAsync(Path.Combine(_workflows, "quality-question.json"), chart.ToJsonString(), WebDesk.Cancel);
    }

    private static JsonObject Connection(string source, string port, string target) => new()
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
    };
}
