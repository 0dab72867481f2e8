using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What a condition is evaluated against: values by name, and the moment when it matters.</summary>
internal sealed record ConditionReading(Func<string, JsonNode?> Value, ConditionMoment? Moment);
