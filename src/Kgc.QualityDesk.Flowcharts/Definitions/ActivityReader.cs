using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Makes activities of JSON; what has the wrong shape is left out and noted.</summary>
internal sealed class ActivityReader
{
    private static readonly HashSet<string> NotInputs =
    [
        "type", "version", "id", "nodeId", "name", "customProperties", "metadata", "activities", "connections",
        "body", "start", "variables", "cases", "variable", "result",
    ];

    private readonly Dictionary<string, string> _variableNames = [];
    private readonly List<Finding> _findings = [];
    private readonly ExpressionReader _expressions;

    public ActivityReader() => _expressions = new(_variableNames);

    public IReadOnlyList<Finding> Findings => _findings;

    public ActivityNode Root(JsonElement source) => Read(source, source.Text("id") is { Length: > 0 } id ? id : "root");

    public IReadOnlyList<VariableDefinition> Variables(JsonElement owner, string place)
    {
        var variables = new List<VariableDefinition>();
        foreach (var (item, itemPlace) in Items(owner, "variables", place))
        {
            var name = item.Text("name") ?? "";
            var variable = new VariableDefinition(
                item.Text("id") ?? name, name, item.Text("typeName") ?? "Object", item.Flag("isArray"), item.Member("value"));
            variables.Add(variable);
            if (!_variableNames.TryAdd(variable.Id, name))
            {
                _findings.Add(new(itemPlace, $"Die Kennung „{variable.Id}“ trägt schon eine andere Variable"));
            }
        }

        return variables;
    }

    private ActivityNode Read(JsonElement source, string nodeId)
    {
        var variables = Variables(source, nodeId);
        var body = Body(source);
        return new(source, nodeId)
        {
            Variables = variables,
            Activities = [.. Items(source, "activities", nodeId).Select((item, index) => Inner(item.Element, nodeId, $"[{index}]"))],
            Connections = [.. Items(source, "connections", nodeId).Select(item => Connection(item.Element, item.Place)).OfType<ConnectionDefinition>()],
            Body = body is { } activity ? Inner(activity, nodeId, "body") : null,
            Inputs = Inputs(source, bodyIsActivity: body is not null),
            Cases = [.. Cases(source, nodeId)],
            Result = Target(Output(source.Member("result"))),
            Variable = source.Member("variable") is { ValueKind: JsonValueKind.String } text ? text.GetString() : Target(source.Member("variable")),
        };
    }

    private ActivityNode Inner(JsonElement source, string parent, string nameless)
    {
        if (source.Text("id") is { Length: > 0 } id)
        {
            return Read(source, $"{parent}:{id}");
        }

        var place = $"{parent}:{nameless}";
        _findings.Add(new(place, "Ein Schritt hat keine „id“"));
        return Read(source, place);
    }

    private ConnectionDefinition? Connection(JsonElement source, string place)
    {
        var (from, fromPort) = End(source, "source");
        var (to, toPort) = End(source, "target");
        if (from is not null && to is not null)
        {
            return new(from, Filled(fromPort, "Done"), to, Filled(toPort, "In"));
        }

        _findings.Add(new(place, from is null ? "Die Verbindung nennt keinen Ausgangsschritt" : "Die Verbindung nennt keinen Zielschritt"));
        return null;
    }

    // Elsa 3 writes { source: { activity, port } }; its first exports wrote { source, sourcePort } instead.
    private static (string? Activity, string? Port) End(JsonElement connection, string side) =>
        connection.Member(side) is { ValueKind: JsonValueKind.Object } end
            ? (end.Text("activity"), end.Text("port"))
            : (connection.Text(side), connection.Text($"{side}Port"));

    // "body" is an activity in a loop, but the text of a mail in Elsa.SendEmail.
    private static JsonElement? Body(JsonElement source) =>
        source.Member("body") is { ValueKind: JsonValueKind.Object } body && body.Member("expression") is null && body.Member("memoryReference") is null
            ? body
            : null;

    // An output that nobody mapped has a reference that Elsa made up, such as "a1b2:output-0".
    private static JsonElement? Output(JsonElement? result) =>
        result?.Member("memoryReference") is { } reference && reference.Text("id")?.Contains(":output-", StringComparison.Ordinal) != true ? reference : null;

    // Elsa 3.0 gave inputs a memoryReference too; without an expression it is an output.
    private Dictionary<string, InputExpression> Inputs(JsonElement source, bool bodyIsActivity) => source.ValueKind != JsonValueKind.Object
        ? []
        : source.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null)
            .Where(property => !NotInputs.Contains(property.Name) || (property.Name == "body" && !bodyIsActivity))
            .Where(property => property.Value.Member("memoryReference") is null || property.Value.Member("expression") is not null)
            .ToDictionary(property => property.Name, property => _expressions.Wrapped(property.Value), StringComparer.Ordinal);

    private IEnumerable<SwitchCase> Cases(JsonElement source, string place)
    {
        foreach (var (item, itemPlace) in Items(source, "cases", place))
        {
            var condition = item.Member("condition");
            if (item.Text("label") is { Length: > 0 } label && condition is { ValueKind: JsonValueKind.Object } text)
            {
                yield return new(label, text.Member("expression") is null ? _expressions.Bare(text, "Boolean") : _expressions.Wrapped(text));
            }
            else
            {
                _findings.Add(new(itemPlace, "Ein Fall der Weiche braucht „label“ und „condition“"));
            }
        }
    }

    private string? Target(JsonElement? reference) => reference is { } target ? _expressions.VariableName(target) : null;

    private IEnumerable<(JsonElement Element, string Place)> Items(JsonElement owner, string property, string place)
    {
        if (owner.Member(property) is not { } list)
        {
            yield break;
        }

        var path = place.Length == 0 ? property : $"{place}.{property}";
        if (list.ValueKind != JsonValueKind.Array)
        {
            _findings.Add(new(path, "Hier wird eine Liste erwartet"));
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var itemPlace = $"{path}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return (item, itemPlace);
            }
            else
            {
                _findings.Add(new(itemPlace, "Hier wird ein Objekt erwartet"));
            }
        }
    }

    private static string Filled(string? text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;
}
