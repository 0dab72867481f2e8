using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>A second version of the standard flow with most running cases still on the first, a few migrated, and a draft of a third.</summary>
internal sealed class DemoVersions(DemoDesk desk)
{
    private const string Workflow = "quality-question";
    private const int Migrated = 3;

    public async Task RunAsync(CancellationToken cancel)
    {
        var by = await desk.ActorAsync("admin", cancel);
        var second = await LatestAsync(cancel);
        Step(second, "draft")["remindWorkingDays"] = 1;
        var number = await desk.GetAsync<PublishWorkflow, int>(p => p.TextAsync(Workflow, second.ToJsonString(), "Früher an Entwürfe erinnern", by, cancel));
        await MigrateSomeAsync(number, by, cancel);

        var draft = await desk.GetAsync<EditDraft, string>(e => e.CreateFromAsync(Workflow, number, by, cancel));
        var third = await LatestAsync(cancel);
        AddLegalCheck(third);
        await desk.RunAsync<EditDraft>(e => e.SaveAsync(draft, DraftText.Pretty(third.ToJsonString()), 1, by, cancel));
    }

    private async Task MigrateSomeAsync(int number, People.Actor by, CancellationToken cancel)
    {
        var report = await desk.GetAsync<DryRun, DryRunReport>(d => d.OfVersionAsync(Workflow, null, number, MoveOptions.None, desk.Clock.GetUtcNow(), cancel));
        var cases = report.Cases.Where(c => c.Result == MoveResult.Stays && c.Tasks.Count > 0).Take(Migrated).Select(c => c.Number).ToList();
        if (cases.Count > 0)
        {
            var batch = await desk.GetAsync<MigrateCases, string>(
                m => m.BeginAsync(Workflow, null, number, MoveOptions.None, cases, "Zuerst an wenigen Fällen erproben", by, cancel));
            await desk.RunAsync<CarryOnMigrations>(c => c.RunAsync(batch, () => false, cancel));
        }
    }

    private static void AddLegalCheck(JsonNode chart)
    {
        Activities(chart).Add(new JsonObject
        {
            ["type"] = "QualityDesk.Task", ["version"] = 1, ["id"] = "legal-check", ["name"] = "Rechtliche Prüfung",
            ["taskType"] = "legal-check", ["role"] = "supervisor", ["dueWorkingDays"] = 2, ["form"] = new JsonArray(),
            ["outcomes"] = new JsonArray(new JsonObject { ["name"] = "checked", ["label"] = "Geprüft" }),
            ["metadata"] = new JsonObject { ["displayText"] = "Rechtliche Prüfung" },
        });
        var wires = chart["root"]!["connections"]!.AsArray();
        wires.First(w => (string?)w!["source"]!["activity"] == "draft")!["target"]!["activity"] = "legal-check";
        wires.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = "legal-check", ["port"] = "checked" },
            ["target"] = new JsonObject { ["activity"] = "approve", ["port"] = "In" },
        });
    }

    private async Task<JsonNode> LatestAsync(CancellationToken cancel) => JsonNode.Parse(await desk.GetAsync<DeskDb, string>(
        db => db.WorkflowVersions.Where(v => v.DefinitionId == Workflow && v.IsLatest).Select(v => v.Json).SingleAsync(cancel)))!;

    private static JsonArray Activities(JsonNode chart) => chart["root"]!["activities"]!.AsArray();

    private static JsonNode Step(JsonNode chart, string id) => Activities(chart).First(a => (string?)a!["id"] == id)!;
}
