using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A place where an instance rests, until somebody or something resumes it.</summary>
/// <param name="Id">Short, unique in the instance, never used again.</param>
/// <param name="NodeId">Where it waits.</param>
/// <param name="Iteration">Index inside a loop (<c>0</c>; <c>0.2</c> in a loop inside a loop); null outside.</param>
public sealed record FlowToken(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("node")] string NodeId,
    [property: JsonPropertyName("iteration")] string? Iteration)
{
    [JsonInclude]
    [JsonPropertyName("scope")]
    internal int Scope { get; init; }
}
