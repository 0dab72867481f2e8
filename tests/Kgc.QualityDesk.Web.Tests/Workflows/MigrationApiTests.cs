using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Workflows;

public sealed class MigrationApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Publishing_dry_run_migration_and_undo_go_over_http()
    {
        using var admin = await desk.As("admin");
        using var ana = await desk.As("ana.th");
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        var task = await ana.Task(number, "triage");
        var chart = await admin.Changed();

        var draftRun = await admin.Send($"{Versions.Root}/dry-run", new JsonObject { ["definition"] = chart.DeepClone() });
        Assert.True(draftRun.Status == HttpStatusCode.OK, draftRun.Text);
        Assert.Equal("stays", draftRun.Json["items"]!.AsArray().Single(i => (string?)i!["number"] == number)!["result"]!.GetValue<string>());

        var to = await admin.Publish(chart);
        var twice = await admin.Send($"{Versions.Root}/versions", new JsonObject { ["definition"] = chart.DeepClone(), ["reason"] = "Noch einmal" });
        Assert.Equal((HttpStatusCode.Conflict, "workflow.no-difference"), (twice.Status, twice.Code));
        var run = await admin.Send($"{Versions.Root}/dry-run", new JsonObject { ["to"] = to });
        Assert.Equal(run.Json["counts"]!["total"]!.GetValue<int>(), run.Json["items"]!.AsArray().Count);

        var begun = await admin.Send($"{Versions.Root}/migrations", new JsonObject { ["to"] = to, ["reason"] = "Alle Fälle prüfen", ["cases"] = new JsonArray(number) });
        Assert.True(begun.Status == HttpStatusCode.Created, begun.Text);
        Assert.Equal((0, 1), (begun.Json["counts"]!["pending"]!.GetValue<int>(), begun.Json["counts"]!["done"]!.GetValue<int>()));
        Assert.Equal(task["id"]!.GetValue<string>(), (await ana.Task(number, "triage"))["id"]!.GetValue<string>());
        Assert.Contains("Ablauf umgestellt", (await ana.Read($"/api/v1/cases/{number}")).Text, StringComparison.Ordinal);

        var batch = begun.Json["id"]!.GetValue<string>();
        var undone = await admin.Send($"{Versions.Root}/migrations/{batch}/undo", new JsonObject { ["reason"] = "Zu früh" });
        Assert.Equal(1, undone.Json["counts"]!["undone"]!.GetValue<int>());
        var again = await admin.Send($"{Versions.Root}/migrations/{batch}/undo", new JsonObject { ["reason"] = "Zu früh" });
        Assert.Equal((HttpStatusCode.Conflict, "workflow.nothing-to-undo"), (again.Status, again.Code));
        Assert.Equal(["workflow-migration-undone", "workflow-migration-started", "workflow-version-published"],
            (await admin.Read($"{Versions.Root}/audit")).Json.AsArray().Take(3).Select(a => (string?)a!["kind"]));
    }

    [Fact]
    public async Task Wrong_input_is_told_by_field_and_nothing_is_published()
    {
        using var admin = await desk.As("admin");
        var before = await admin.Latest();
        var chart = await admin.Changed("Fehlerhaft");
        chart["root"]!["activities"]!.AsArray().Add(new JsonObject { ["type"] = "Elsa.Telepathy", ["id"] = "odd" });
        var broken = await admin.Send($"{Versions.Root}/versions", new JsonObject { ["definition"] = chart, ["reason"] = "Grund" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.Contains("root:odd", broken.Json["errors"]!["definition"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("reason", (await admin.Send($"{Versions.Root}/versions", new JsonObject { ["definition"] = await admin.Changed("Ohne Grund") })).Text, StringComparison.Ordinal);
        Assert.Contains("timers", (await admin.Send($"{Versions.Root}/dry-run", new JsonObject { ["definition"] = await admin.Changed("Neu"), ["timers"] = new JsonObject { ["draft"] = "soon" } })).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.Send($"{Versions.Root}/dry-run", new JsonObject { ["to"] = 4711 })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Send("/api/v1/workflows/gibt-es-nicht/dry-run", new JsonObject { ["to"] = 1 })).Status);
        Assert.Equal(before, await admin.Latest());
    }

    [Fact]
    public async Task A_draft_keeps_what_is_no_json_and_refuses_an_old_form()
    {
        using var admin = await desk.As("admin");
        var made = await admin.Send($"{Versions.Root}/drafts", new JsonObject { ["definition"] = "{ kein JSON" });
        Assert.Equal((HttpStatusCode.Created, "{ kein JSON"), (made.Status, made.Json["text"]!.GetValue<string>()));
        Assert.Single(made.Json["problems"]!.AsArray());
        var path = $"{Versions.Root}/drafts/{made.Json["id"]}";
        var saved = await admin.Send(path, new JsonObject { ["definition"] = await admin.Changed("Im Entwurf"), ["version"] = 1 });
        Assert.True(saved.Status == HttpStatusCode.OK, saved.Text);
        Assert.Empty(saved.Json["problems"]!.AsArray());
        Assert.False(saved.Json["difference"]!["isEmpty"]!.GetValue<bool>());
        Assert.Equal((HttpStatusCode.Conflict, "workflow.draft-moved-on"), await Status(admin.Send(path, new JsonObject { ["definition"] = "{}", ["version"] = 1 })));
        var first = await admin.Send($"{path}/publish", new JsonObject { ["reason"] = "Fertig", ["version"] = 2 });
        var second = await admin.Send($"{path}/publish", new JsonObject { ["reason"] = "Fertig", ["version"] = 2 });
        Assert.Equal((HttpStatusCode.Created, first.Text), (second.Status, second.Text));
    }

    private static async Task<(HttpStatusCode, string?)> Status(Task<Calls.Answer> answer) => ((await answer).Status, (await answer).Code);
}
