namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What a field is compared with.</summary>
public abstract record ConditionOperand
{
    /// <summary>A text, or the code of a choice.</summary>
    public sealed record Word(string Value) : ConditionOperand;

    public sealed record Number(decimal Value) : ConditionOperand;

    public sealed record Date(ConditionDate Value) : ConditionOperand;

    /// <summary>Another field of the same kind: answered after due.</summary>
    public sealed record Other(ConditionField Field) : ConditionOperand;
}
