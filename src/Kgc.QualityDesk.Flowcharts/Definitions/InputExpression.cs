using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The value of an activity's input: a constant, or where to look for it when the step runs.</summary>
public sealed class InputExpression
{
    private readonly JsonElement _constant;

    internal InputExpression(ExpressionKind kind, string type)
    {
        Kind = kind;
        Type = type;
    }

    internal InputExpression(JsonElement constant, string type)
        : this(ExpressionKind.Constant, type) => _constant = constant;

    public ExpressionKind Kind { get; }

    /// <summary>The word of the file, such as <c>Literal</c> or <c>JavaScript</c>.</summary>
    public string Type { get; }

    /// <summary>Variable with member (<c>Triage.experts</c>), or name of the workflow's input.</summary>
    public string? Path { get; internal init; }

    public Condition? Condition { get; internal init; }

    /// <summary>A German reason why the text cannot be used, otherwise null.</summary>
    public string? Fault { get; internal init; }

    /// <summary>The constant; null when the value is known only at run time.</summary>
    public JsonElement? Constant => Kind == ExpressionKind.Constant && _constant.ValueKind != JsonValueKind.Undefined ? _constant : null;

    /// <summary>The constant as a list: written out, or as text that holds a JSON list, as Elsa Studio stores one. Null for anything else.</summary>
    public JsonElement? ConstantList => Constant switch
    {
        { ValueKind: JsonValueKind.Array } list => list,
        { ValueKind: JsonValueKind.String } text => JsonElements.ListIn(text.GetString()!),
        _ => null,
    };

    public string? ConstantText => Constant?.AsText();

    /// <summary>Names that are read when the step runs.</summary>
    public IReadOnlyList<string> Paths => Condition?.Paths ?? (Kind == ExpressionKind.Variable && Path is not null ? [Path] : []);

    public JsonNode? Evaluate(Func<string, JsonNode?> variable, Func<string, JsonNode?> input) => Kind switch
    {
        ExpressionKind.Constant => JsonElements.ToNode(_constant),
        ExpressionKind.Variable when Path is not null => variable(Path),
        ExpressionKind.Input when Path is not null => input(Path),
        ExpressionKind.Condition when Condition is not null => JsonValue.Create(Condition.Holds(variable)),
        _ => null,
    };
}
