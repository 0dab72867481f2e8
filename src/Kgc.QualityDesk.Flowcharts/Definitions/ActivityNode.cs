using System.Globalization;
using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>An activity as the file says it, with those inside it.</summary>
public sealed class ActivityNode
{
    // A step that lies farther out would stretch the drawing until nothing can be seen; it counts as not placed.
    private const double Farthest = 1_000_000;

    internal ActivityNode(JsonElement source, string nodeId)
    {
        Source = source;
        NodeId = nodeId;
        Id = source.Text("id") ?? "";
        Type = source.Text("type") ?? "";
        Name = source.Text("name");
        var metadata = source.Member("metadata");
        DisplayText = FirstFilled(metadata?.Text("displayText"), Name, Id, Type);
        var position = metadata?.Member("designer")?.Member("position");
        X = Coordinate(position, "x");
        Y = Coordinate(position, "y");
        Start = source.Member("start") is { ValueKind: JsonValueKind.Object } start ? start.Text("id") : source.Text("start");
    }

    public JsonElement Source { get; }

    public string Id { get; }

    /// <summary>Path of ids from the root, such as <c>root:draft</c>.</summary>
    public string NodeId { get; }

    public string Type { get; }

    public string? Name { get; }

    public string DisplayText { get; }

    public double? X { get; }

    public double? Y { get; }

    public string? Start { get; }

    public IReadOnlyList<ActivityNode> Activities { get; internal init; } = [];

    public IReadOnlyList<ConnectionDefinition> Connections { get; internal init; } = [];

    /// <summary>What <c>Elsa.ParallelForEach</c> runs for each item.</summary>
    public ActivityNode? Body { get; internal init; }

    public IReadOnlyList<VariableDefinition> Variables { get; internal init; } = [];

    public IReadOnlyDictionary<string, InputExpression> Inputs { get; internal init; } = new Dictionary<string, InputExpression>();

    /// <summary>Cases of an <c>Elsa.FlowSwitch</c>, in order.</summary>
    public IReadOnlyList<SwitchCase> Cases { get; internal init; } = [];

    /// <summary>Name of the variable that takes the activity's result.</summary>
    public string? Result { get; internal init; }

    /// <summary>Name of the variable that <c>Elsa.SetVariable</c> sets.</summary>
    public string? Variable { get; internal init; }

    public IEnumerable<ActivityNode> Inner => Body is null ? Activities : [.. Activities, Body];

    /// <summary>This activity and everything inside it.</summary>
    public IEnumerable<ActivityNode> All() => [this, .. Inner.SelectMany(inner => inner.All())];

    private static string FirstFilled(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return "?";
    }

    private static double? Coordinate(JsonElement? position, string name) =>
        double.TryParse(position?.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Farthest ? number : null;
}
