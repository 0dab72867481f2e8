namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What a field holds, which decides what it can be compared with.</summary>
public enum ConditionFieldKind
{
    Text,
    Choice,
    Number,
    Date,
    YesNo,
    List,
}
