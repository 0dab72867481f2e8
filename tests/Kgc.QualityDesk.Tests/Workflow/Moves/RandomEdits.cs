using System.Text.Json.Nodes;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

/// <summary>Edits as an administrator might make them: sensible ones and silly ones.</summary>
internal static class RandomEdits
{
    private static readonly string[] Waiting = ["triage", "draft", "approve", "await-follow-up", "await-clarification"];

    public static (JsonNode Chart, MoveOptions Options) Of(Random random)
    {
        var chart = random.Next(3) == 0 ? Charts.WithLegalCheck() : Charts.Shipped();
        Dictionary<string, string> mapping = [];
        HashSet<string> restart = [];
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            Edit(chart, random, mapping, restart);
        }

        // A description, so that every chart differs from the one before.
        chart["description"] = $"Zufällig {random.Next()}";
        return (chart, new MoveOptions(mapping, restart));
    }

    private static void Edit(JsonNode chart, Random random, Dictionary<string, string> mapping, HashSet<string> restart)
    {
        var id = Waiting[random.Next(Waiting.Length)];
        if (!chart.Activities().Any(a => (string?)a!["id"] == id))
        {
            return;
        }

        var node = chart.Activity(id);
        switch (random.Next(9))
        {
            case 0:
                node["name"] = $"Anders {random.Next(100)}";
                node["metadata"]!["displayText"] = node["name"]!.DeepClone();
                break;
            case 1:
                Charts.Rename(chart, id, $"{id}-neu");
                if (random.Next(2) == 0)
                {
                    mapping[$"root:{id}"] = $"root:{id}-neu";
                }

                break;
            case 2:
                node["dueWorkingDays"] = random.Next(1, 9);
                restart.Add($"root:{id}");
                break;
            case 3:
                node["remindWorkingDays"] = random.Next(1, 5);
                node["escalateWorkingDays"] = random.Next(5, 9);
                break;
            case 4:
                node.AsObject().Remove("remindWorkingDays");
                node.AsObject().Remove("escalateWorkingDays");
                break;
            case 5 when id is "draft" or "triage":
                node["role"] = "supervisor";
                break;
            case 6 when id.StartsWith("await", StringComparison.Ordinal):
                node["timeoutWorkingDays"] = random.Next(2, 30);
                restart.Add($"root:{id}");
                break;
            case 7:
                chart["variables"]!.AsArray().Add(new JsonObject { ["id"] = $"v{random.Next(9)}", ["name"] = $"Neu{random.Next(9)}", ["typeName"] = "String", ["value"] = "x" });
                break;
            default:
                Charts.Rename(chart, "expert-reviews", "fachliche-pruefungen");
                break;
        }

        restart.RemoveWhere(path => !chart.Activities().Any(a => $"root:{(string?)a!["id"]}" == path));
        foreach (var gone in mapping.Where(m => !chart.Activities().Any(a => $"root:{(string?)a!["id"]}" == m.Value)).Select(m => m.Key).ToList())
        {
            mapping.Remove(gone);
        }
    }
}
