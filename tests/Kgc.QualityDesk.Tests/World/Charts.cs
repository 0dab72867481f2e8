using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Tests.World;

/// <summary>Copies of the shipped chart, changed the way an administrator would.</summary>
internal static class Charts
{
    public static JsonNode Shipped() => JsonNode.Parse(File.ReadAllText(Path.Combine(DeskWorld.ShippedWorkflows, "quality-question.json")))!;

    /// <summary>Number of the shipped version, and of the first that an office makes of it.</summary>
    public static int Version => (int)Shipped()["version"]!;

    public static int Next => Version + 1;

    public static JsonArray Activities(this JsonNode chart) => chart["root"]!["activities"]!.AsArray();

    public static JsonArray Connections(this JsonNode chart) => chart["root"]!["connections"]!.AsArray();

    public static JsonNode Activity(this JsonNode chart, string id) => chart.Activities().Single(a => (string?)a!["id"] == id)!;

    public static JsonNode Connection(string from, string port, string to) => new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };

    /// <summary>Inserts a task of a new type between draft and approval, as the version after the shipped one.</summary>
    public static JsonNode WithLegalCheck(int? version = null)
    {
        var chart = Shipped();
        chart["version"] = version ?? Next;
        chart["id"] = $"quality-question-{version ?? Next}";
        chart.Activities().Add(new JsonObject
        {
            ["type"] = "QualityDesk.Task", ["version"] = 1, ["id"] = "legal-check", ["name"] = "Rechtliche Prüfung",
            ["taskType"] = "legal-check", ["role"] = "advisor", ["dueWorkingDays"] = 2,
            ["outcomes"] = new JsonArray("checked", new JsonObject { ["name"] = "back", ["label"] = "Zurück an den Entwurf" }),
        });
        var wire = chart.Connections().Single(c => (string?)c!["source"]!["activity"] == "draft");
        wire!["target"]!["activity"] = "legal-check";
        chart.Connections().Add(Connection("legal-check", "checked", "approve"));
        chart.Connections().Add(Connection("legal-check", "back", "draft"));
        return chart;
    }

    public static JsonNode Renamed(string id, string newId)
    {
        var chart = Shipped();
        Rename(chart, id, newId);
        return chart;
    }

    /// <summary>Gives a step another id, also where arrows name it.</summary>
    public static void Rename(JsonNode chart, string id, string newId)
    {
        if (chart.Activities().All(a => (string?)a!["id"] != id))
        {
            return;
        }

        chart.Activity(id)["id"] = newId;
        foreach (var end in chart.Connections().SelectMany(c => new[] { c!["source"]!, c["target"]! }).Where(end => (string?)end["activity"] == id))
        {
            end["activity"] = newId;
        }
    }

    public static string Save(string directory, string name, JsonNode chart)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, name);
        File.WriteAllText(path, chart.ToJsonString());
        return path;
    }
}
