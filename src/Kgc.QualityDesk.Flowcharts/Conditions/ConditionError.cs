namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Why a condition cannot be read; the position counts characters from 1.</summary>
public sealed record ConditionError(int Position, string Reason)
{
    public override string ToString() => $"Zeichen {Position}: {Reason}";
}
