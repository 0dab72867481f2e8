namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A variable that came, went (one side is null) or changed.</summary>
public sealed record VariableChange(string Name, VariableDefinition? Old, VariableDefinition? New);
