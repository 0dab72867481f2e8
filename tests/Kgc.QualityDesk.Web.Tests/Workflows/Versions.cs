using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Workflows;

/// <summary>What an administrator does with versions over HTTP.</summary>
internal static class Versions
{
    public const string Root = "/api/v1/workflows/quality-question";

    /// <summary>Number of the shipped version.</summary>
    public static int Shipped { get; } = (int)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "quality-question.json")))!["version"]!;

    /// <summary>The version in force, with a step between draft and approval; its name makes it differ from any other.</summary>
    public static async Task<JsonObject> Changed(this HttpClient admin, string name = "Rechtliche Prüfung")
    {
        var chart = (await admin.Read($"{Root}/versions/{await admin.Latest()}")).Json.AsObject();
        var activities = chart["root"]!["activities"]!.AsArray();
        if (activities.FirstOrDefault(a => (string?)a!["id"] == "legal-check") is { } there)
        {
            there["name"] = name;
            return chart;
        }

        activities.Add(new JsonObject
        {
            ["type"] = "QualityDesk.Task", ["version"] = 1, ["id"] = "legal-check", ["name"] = name, ["taskType"] = "legal-check",
            ["role"] = "advisor", ["dueWorkingDays"] = 2, ["form"] = new JsonArray(), ["outcomes"] = new JsonArray("checked"),
        });
        var wires = chart["root"]!["connections"]!.AsArray();
        wires.First(w => (string?)w!["source"]!["activity"] == "draft")!["target"]!["activity"] = "legal-check";
        wires.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = "legal-check", ["port"] = "checked" },
            ["target"] = new JsonObject { ["activity"] = "approve", ["port"] = "In" },
        });
        return chart;
    }

    public static async Task<int> Latest(this HttpClient admin) => (await admin.Read("/api/v1/workflows")).Json.AsArray()
        .Single(v => (string?)v!["id"] == "quality-question" && (bool)v["isLatest"]!)!["version"]!.GetValue<int>();

    public static async Task<int> Publish(this HttpClient admin, JsonObject chart, string reason = "Rechtssicherheit")
    {
        var answer = await admin.Send($"{Root}/versions", new JsonObject { ["definition"] = chart.DeepClone(), ["reason"] = reason });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json["version"]!.GetValue<int>();
    }

    /// <summary>An address behind a route with a real draft, version and migration.</summary>
    public static async Task<string> AddressOf(WebDesk desk, string route)
    {
        using var admin = await desk.As("admin");
        var chart = await admin.Changed($"Prüfung {Guid.NewGuid():N}");
        var draft = (await admin.Send($"{Root}/drafts", new JsonObject { ["definition"] = chart.DeepClone() })).Json["id"]!.GetValue<string>();
        await desk.Ask();
        var batch = "";
        if (route.Contains("{batch}", StringComparison.Ordinal))
        {
            var to = await admin.Publish(chart);
            batch = (await admin.Send($"{Root}/migrations", new JsonObject { ["to"] = to, ["reason"] = "Alle" })).Json["id"]!.GetValue<string>();
        }

        return route.Replace("{id}", "quality-question", StringComparison.Ordinal).Replace("{n:int}", $"{Shipped}", StringComparison.Ordinal)
            .Replace("{draft}", draft, StringComparison.Ordinal).Replace("{batch}", batch, StringComparison.Ordinal)
            + (route.EndsWith("vergleich", StringComparison.Ordinal) ? $"?von={Shipped}&bis={Shipped}" : "");
    }
}
