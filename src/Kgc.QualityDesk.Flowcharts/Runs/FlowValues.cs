using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds what a name means at a place of the chart: a case field, or a variable of the nearest scope, with members.</summary>
internal sealed class FlowValues(FlowState state, IActivityHost host)
{
    private const string CasePrefix = "case.";

    public JsonNode? Evaluate(FlowScope scope, InputExpression? expression) => expression?.Condition is { } condition
        ? JsonValue.Create(host.Holds(condition, path => Read(scope, path)))
        : expression?.Evaluate(path => Read(scope, path), name => state.Inputs?.GetValueOrDefault(name));

    public string? Text(FlowScope scope, InputExpression? expression) =>
        Evaluate(scope, expression) is JsonValue value ? value.ToString() : null;

    public bool IsTrue(FlowScope scope, InputExpression? expression) => ConditionValues.IsTrue(Evaluate(scope, expression));

    public JsonNode? Read(FlowScope scope, string path)
    {
        if (path.StartsWith(CasePrefix, StringComparison.Ordinal))
        {
            var (field, rest) = Split(path[CasePrefix.Length..]);
            return Member(host.CaseField(field), rest);
        }

        var (name, members) = Split(path);
        for (var at = scope; at is not null; at = Parent(at))
        {
            if (at.Variables.TryGetValue(path, out var whole))
            {
                return whole;
            }

            if (at.Variables.TryGetValue(name, out var value))
            {
                return Member(value, members);
            }
        }

        return null;
    }

    /// <summary>Sets the variable where it is declared.</summary>
    public void Set(FlowScope scope, string name, JsonNode? value)
    {
        var owner = scope;
        while (!owner.Variables.ContainsKey(name) && Parent(owner) is { } parent)
        {
            owner = parent;
        }

        owner.Variables[name] = value?.DeepClone();
    }

    private FlowScope? Parent(FlowScope scope) => scope.Parent is { } id ? state.Scopes.Find(other => other.Id == id) : null;

    private static JsonNode? Member(JsonNode? value, string path)
    {
        while (path.Length > 0)
        {
            (var name, path) = Split(path);
            value = value is JsonObject fields ? Field(fields, name) : null;
        }

        return value;
    }

    // A task's result is { outcome, input }: what a person entered may be named without the word "input".
    private static JsonNode? Field(JsonObject fields, string name) =>
        fields.TryGetPropertyValue(name, out var value) ? value : fields["input"] is JsonObject entered ? entered[name] : null;

    private static (string Head, string Tail) Split(string path) =>
        path.IndexOf('.') is var dot and > 0 ? (path[..dot], path[(dot + 1)..]) : (path, "");
}
