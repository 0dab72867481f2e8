namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One case of a switch; its label is a port.</summary>
public sealed record SwitchCase(string Label, InputExpression Condition);
