namespace Kgc.QualityDesk.Flowcharts;

/// <summary>An allowed value: its code, the German word first and other words that mean it.</summary>
public sealed record ConditionChoice(string Code, params IReadOnlyList<string> Labels)
{
    public string Label => Labels.Count > 0 ? Labels[0] : Code;
}
