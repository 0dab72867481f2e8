namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The languages of an input.</summary>
public enum ExpressionKind
{
    Constant,
    Variable,
    Input,
    Condition,

    /// <summary>JavaScript, C#, Liquid, Python and whatever else: kept as text, never run.</summary>
    Unsupported,
}
