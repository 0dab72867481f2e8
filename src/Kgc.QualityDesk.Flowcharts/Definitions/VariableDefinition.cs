using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A variable of a workflow or of a nested flowchart; Elsa writes its first value always as a string.</summary>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray, JsonElement? Value)
{
    public JsonNode? InitialValue()
    {
        if (Value is not { } value || value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (text is null)
        {
            return JsonElements.ToNode(value);
        }

        return IsArray || !TypeNames.IsText(TypeName) ? TypeNames.Convert(TypeName, IsArray, text) : JsonValue.Create(text);
    }

    /// <summary>A German reason when the first value does not fit the type, otherwise null.</summary>
    internal string? Fault() =>
        Value is { ValueKind: JsonValueKind.String } value && !IsArray && value.GetString() is { Length: > 0 } text
            ? TypeNames.Fault(TypeName, text)
            : null;
}
