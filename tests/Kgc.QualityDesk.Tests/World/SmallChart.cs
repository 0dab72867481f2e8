using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Tests.World;

/// <summary>Writes a chart of its own for a test, as version 9 of the shipped definition: activities, then connections "from.port>to".</summary>
internal sealed class SmallChart(string name = "quality-question", int version = 9)
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];

    public SmallChart Add(string type, string id, params (string Name, JsonNode? Value)[] inputs)
    {
        var activity = new JsonObject { ["type"] = type, ["version"] = 1, ["id"] = id, ["name"] = id, ["metadata"] = new JsonObject { ["displayText"] = id } };
        foreach (var (input, value) in inputs)
        {
            activity[input] = value;
        }

        _activities.Add(activity);
        return this;
    }

    /// <summary>A task for advisors with the outcome <c>done</c>.</summary>
    public SmallChart Task(string id, params (string Name, JsonNode? Value)[] more) =>
        Add("QualityDesk.Task", id, [("taskType", id), ("role", "advisor"), ("outcomes", new JsonArray("done")), .. more]);

    public SmallChart Variable(string variable)
    {
        _variables.Add(new JsonObject { ["id"] = variable, ["name"] = variable, ["typeName"] = "Object" });
        return this;
    }

    /// <summary>Connections such as <c>start>first</c> or <c>fork.one>task</c>; the port is <c>Done</c> unless said, <c>done</c> for a task.</summary>
    public SmallChart Wire(params string[] wires)
    {
        foreach (var wire in wires)
        {
            var (from, to) = (wire.Split('>')[0], wire.Split('>')[1]);
            var (activity, port) = from.Contains('.', StringComparison.Ordinal) ? (from.Split('.')[0], from.Split('.')[1]) : (from, Port(from));
            _connections.Add(Charts.Connection(activity, port, to));
        }

        return this;
    }

    /// <summary>Outcomes of tasks that lead nowhere are led to a step where the token ends.</summary>
    public JsonNode Build()
    {
        var loose = _activities.Select(a => (string)a!["id"]!).Where(id => Port(id) == "done"
            && !_connections.Any(c => (string?)c!["source"]!["activity"] == id)).ToList();
        if (loose.Count > 0)
        {
            Add("Elsa.SetName", "sink", ("value", "sink"));
            Wire([.. loose.Select(id => $"{id}>sink")]);
        }

        return Definition();
    }

    private JsonObject Definition() => new()
    {
        ["id"] = $"{name}-{version}", ["definitionId"] = name, ["name"] = name, ["version"] = version, ["isLatest"] = true, ["isPublished"] = true,
        ["variables"] = _variables,
        ["root"] = new JsonObject
        {
            ["type"] = "Elsa.Flowchart", ["version"] = 1, ["id"] = "root", ["activities"] = _activities, ["connections"] = _connections,
        },
    };

    /// <summary>A desk whose new cases run this chart.</summary>
    public async Task<DeskWorld> StartAsync(string database = "Sqlite", Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null)
    {
        var directory = Directory.CreateTempSubdirectory("desk-charts-").FullName;
        try
        {
            Charts.Save(directory, "chart.json", Build());
            return await DeskWorld.StartAsync(database, directory, more: more);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private string Port(string activity) =>
        (string?)_activities.Single(a => (string?)a!["id"] == activity)!["type"] == "QualityDesk.Task" ? "done" : "Done";
}
