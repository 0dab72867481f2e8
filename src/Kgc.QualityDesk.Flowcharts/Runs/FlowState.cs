using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Everything that one instance knows; small enough to lie in one column.</summary>
public sealed class FlowState
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonIgnore]
    public IReadOnlyList<FlowToken> Tokens => Waiting;

    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonNode?> Variables => Scopes.Find(scope => scope.Parent is null)?.Variables ?? [];

    [JsonInclude]
    [JsonPropertyName("finished")]
    public bool IsFinished { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("started")]
    public bool IsStarted { get; internal set; }

    /// <summary>Set by <c>Elsa.SetName</c>.</summary>
    [JsonInclude]
    [JsonPropertyName("name")]
    public string? Name { get; internal set; }

    /// <summary>Set by <c>Elsa.Correlate</c>.</summary>
    [JsonInclude]
    [JsonPropertyName("correlation")]
    public string? CorrelationId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("next")]
    internal int NextId { get; set; } = 1;

    [JsonInclude]
    [JsonPropertyName("inputs")]
    internal Dictionary<string, JsonNode?>? Inputs { get; set; }

    [JsonInclude]
    [JsonPropertyName("tokens")]
    internal List<FlowToken> Waiting { get; init; } = [];

    [JsonInclude]
    [JsonPropertyName("scopes")]
    internal List<FlowScope> Scopes { get; init; } = [];

    public static FlowState New(FlowchartProgram p)
    {
        var root = new FlowScope { Id = 0, NodeId = p.Root.NodeId };
        foreach (var variable in p.Definition.Variables.Concat(p.Root.Source.Variables))
        {
            root.Variables.TryAdd(variable.Name, variable.InitialValue());
        }

        return new FlowState { Scopes = [root] };
    }

    /// <exception cref="JsonException">The text is no state.</exception>
    public static FlowState FromJson(string json) =>
        JsonSerializer.Deserialize<FlowState>(json, Options) ?? throw new JsonException("Der Zustand ist leer.");

    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
