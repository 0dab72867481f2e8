namespace Kgc.QualityDesk.Flowcharts;

/// <summary>When a join lets a token pass.</summary>
public enum JoinMode
{
    /// <summary>At the first token; the other branches are cancelled. Elsa's default.</summary>
    WaitAny,

    /// <summary>When a token of every inbound activity is there.</summary>
    WaitAll,

    /// <summary>When no token is left that could still come.</summary>
    WaitAllActive,
}
