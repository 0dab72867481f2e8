using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests;

/// <summary>Small charts: <c>Charts.Of([Charts.Task("a"), Charts.Task("b")], "a:ok>b")</c>.</summary>
internal static class Charts
{
    public static readonly KnownWords Words = new(
        new HashSet<string> { "expert", "advisor", "supervisor", "administrator" },
        new HashSet<string> { "triage", "expert-review", "draft-response", "approve-response" },
        new HashSet<string> { "acknowledgement", "clarification", "legal-clarification", "reminder", "referral", "decline", "answer", "closing" },
        new HashSet<string> { "Intake", "Review", "Response", "Closed" },
        new HashSet<string> { "answered", "completed", "ended-early", "no-reply", "declined", "duplicate", "spam", "withdrawn", "withdrawn-by-phone" });

    public static string Shipped => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "quality-question.json"));

    public static WorkflowDefinition Read(string json)
    {
        var read = DefinitionReader.Read(json, "chart.json");
        return read.Definition ?? throw new InvalidOperationException(string.Join("\n", read.Problems));
    }

    public static IReadOnlyList<Problem> Problems(string json)
    {
        var read = DefinitionReader.Read(json, "chart.json");
        return read.Definition is null ? read.Problems : DefinitionCheck.Check(read.Definition, "chart.json", Words);
    }

    public static string Of(JsonObject[] activities, params string[] connections) => Definition(activities, connections).ToJsonString();

    public static JsonObject Definition(JsonObject[] activities, params string[] connections) => new()
    {
        ["id"] = "chart-1",
        ["definitionId"] = "chart",
        ["name"] = "Ablauf",
        ["version"] = 1,
        ["variables"] = new JsonArray(Variable("Triage"), Variable("List"), Variable("Other")),
        ["root"] = Flowchart("root", activities, connections),
    };

    public static JsonObject Variable(string name, string typeName = "Object", string? value = null) =>
        new() { ["id"] = $"v-{name}", ["name"] = name, ["typeName"] = typeName, ["value"] = value };

    public static JsonObject Flowchart(string id, JsonObject[] activities, params string[] connections) => new()
    {
        ["type"] = "Elsa.Flowchart",
        ["id"] = id,
        ["activities"] = new JsonArray([.. activities]),
        ["connections"] = new JsonArray([.. connections.Select(Connection)]),
    };

    public static JsonObject Activity(string type, string id, params (string Name, JsonNode? Value)[] inputs)
    {
        var activity = new JsonObject { ["type"] = type, ["id"] = id };
        foreach (var (name, value) in inputs)
        {
            activity[name] = value;
        }

        return activity;
    }

    public static JsonObject Start(string id = "start") => Activity("Elsa.Start", id);

    /// <summary>A step that does something at once.</summary>
    public static JsonObject Step(string id) => Activity("QualityDesk.PauseClock", id);

    public static JsonObject Task(string id, params string[] outcomes) => Activity(
        "QualityDesk.Task",
        id,
        ("taskType", id),
        ("role", "advisor"),
        ("dueWorkingDays", 1),
        ("outcomes", new JsonArray([.. (outcomes.Length == 0 ? ["ok"] : outcomes).Select(outcome => (JsonNode)outcome)])),
        ("form", new JsonArray()));

    public static JsonObject Fork(string id, params string[] branches) =>
        Activity("Elsa.FlowFork", id, ("branches", new JsonArray([.. branches.Select(branch => (JsonNode)branch)])));

    public static JsonObject Join(string id, string mode = "WaitAll") => Activity("Elsa.FlowJoin", id, ("mode", mode));

    public static JsonObject Decision(string id, string condition) => Activity("Elsa.FlowDecision", id, ("condition", Expression("Condition", condition)));

    public static JsonObject ForEach(string id, JsonNode items, JsonObject body) => Activity("Elsa.ParallelForEach", id, ("items", items), ("body", body));

    public static JsonObject Expression(string type, JsonNode? value, string typeName = "Object") =>
        new() { ["typeName"] = typeName, ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    public static JsonNode Connection(string text)
    {
        var ends = text.Split('>');
        var source = ends[0].Split(':');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
            ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
            ["vertices"] = new JsonArray(),
        };
    }
}
