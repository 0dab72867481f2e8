namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Why an instance cannot go over to another version: a stable code, the step (of the old version) and a German reason.</summary>
public sealed record FlowBlock(string Code, string NodeId, string Reason);
