namespace Kgc.QualityDesk.Deadlines;

/// <summary>The Land whose holidays an office keeps.</summary>
public enum Land
{
    /// <summary>Thüringen.</summary>
    TH,

    /// <summary>Sachsen-Anhalt.</summary>
    ST,
}
