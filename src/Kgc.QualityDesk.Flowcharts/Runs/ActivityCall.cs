using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One execution of a node. <paramref name="Input"/> evaluates an input by its name in the file; null when it is not given.</summary>
public sealed record ActivityCall(CompiledNode Node, FlowToken Token, Func<string, JsonNode?> Input);
