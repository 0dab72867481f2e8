using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A running flowchart, or one iteration of a loop: its variables, and the tokens that joins hold back.</summary>
internal sealed class FlowScope
{
    [JsonPropertyName("id")]
    public int Id { get; init; }

    [JsonPropertyName("node")]
    public required string NodeId { get; set; }

    /// <summary>Null for the root.</summary>
    [JsonPropertyName("parent")]
    public int? Parent { get; init; }

    [JsonPropertyName("iteration")]
    public string? Iteration { get; init; }

    [JsonPropertyName("variables")]
    public Dictionary<string, JsonNode?> Variables { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Per join, the entrances at which a token waits.</summary>
    [JsonPropertyName("held")]
    public Dictionary<string, List<string>> Held { get; init; } = new(StringComparer.Ordinal);
}
