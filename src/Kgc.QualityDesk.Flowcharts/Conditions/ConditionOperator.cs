namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The comparisons that all others come down to: „!=“ is not any of, „before“ is less.</summary>
public enum ConditionOperator
{
    /// <summary>Equals one of the operands; of a list, one element does.</summary>
    AnyOf,
    Less,
    AtMost,
    Greater,
    AtLeast,

    /// <summary>Both ends belong to it.</summary>
    Between,
    Empty,
    Contains,
    StartsWith,

    /// <summary>A yes/no field says yes.</summary>
    Yes,
}
