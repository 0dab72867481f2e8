using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Reads <c>{ typeName, expression: { type, value } }</c> or a bare value.</summary>
internal sealed class ExpressionReader(IReadOnlyDictionary<string, string> variableNamesById)
{
    public InputExpression Wrapped(JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object || !input.TryGetProperty("expression", out var expression))
        {
            return new(input, "Literal");
        }

        return Bare(expression, input.Text("typeName") ?? "");
    }

    public InputExpression Bare(JsonElement expression, string typeName)
    {
        var type = expression.Text("type") ?? "Literal";
        var value = expression.Member("value");
        return type switch
        {
            "Literal" => Literal(value, typeName),
            "Object" => Structure(value),
            "Variable" => Reference(value),
            "Input" => new(ExpressionKind.Input, type) { Path = Name(value), Fault = Name(value) is null ? "Der Ausdruck nennt keine Eingabe" : null },
            "Condition" => Conditional(value),
            _ => new(ExpressionKind.Unsupported, type) { Fault = $"Ausdrücke der Art „{type}“ führt diese Anwendung nicht aus; möglich sind Literal, Object, Variable, Input und Condition" },
        };
    }

    private static InputExpression Literal(JsonElement? value, string typeName)
    {
        if (value is not { } constant)
        {
            return new(default(JsonElement), "Literal");
        }

        if (constant.ValueKind != JsonValueKind.String || constant.GetString() is not { Length: > 0 } text)
        {
            return new(constant, "Literal");
        }

        var converted = TypeNames.IsNumber(typeName) || TypeNames.IsBoolean(typeName)
            ? JsonSerializer.SerializeToElement(TypeNames.Convert(typeName, false, text))
            : constant;
        return new(converted, "Literal") { Fault = TypeNames.Fault(typeName, text) };
    }

    private static InputExpression Structure(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.String } text)
        {
            return new(value ?? default, "Object");
        }

        if (string.IsNullOrWhiteSpace(text.GetString()))
        {
            // Elsa Studio's word for "nothing entered".
            return new(default(JsonElement), "Object");
        }

        return JsonElements.TryParse(text.GetString()!, JsonElements.ValueDepth, out var parsed, out var fault)
            ? new(parsed, "Object")
            : new(default(JsonElement), "Object") { Fault = fault };
    }

    private InputExpression Reference(JsonElement? value)
    {
        var path = value is { ValueKind: JsonValueKind.Object } reference ? VariableName(reference) : Name(value) is { } text ? NameOf(text) : null;
        return new(ExpressionKind.Variable, "Variable") { Path = path, Fault = path is null ? "Der Ausdruck nennt keine Variable" : null };
    }

    /// <summary>Elsa resolves by id; a name serves where people write by hand.</summary>
    public string? VariableName(JsonElement reference) =>
        reference.Text("id") is { } id && variableNamesById.TryGetValue(id, out var name)
            ? name
            : reference.Text("name") ?? reference.Text("id");

    private string NameOf(string text) =>
        variableNamesById.TryGetValue(text, out var name) && !variableNamesById.Values.Contains(text, StringComparer.Ordinal) ? name : text;

    private static InputExpression Conditional(JsonElement? value)
    {
        var condition = Condition.TryParse(value?.AsText() ?? "", out var error);
        return new(ExpressionKind.Condition, "Condition")
        {
            Condition = condition,
            Fault = error is null ? null : $"Die Bedingung ist nicht lesbar, {error}",
        };
    }

    private static string? Name(JsonElement? value)
    {
        var text = value is { ValueKind: JsonValueKind.Object } named ? named.Text("name") : value?.AsText();
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
