namespace Kgc.QualityDesk.Flowcharts;

/// <summary>An arrow with its ends looked up. <paramref name="Entrance"/> tells a join its inbound ways apart; null when the arrow closes a loop.</summary>
public sealed record CompiledConnection(string SourceNodeId, string Port, string TargetNodeId, string? Entrance);
