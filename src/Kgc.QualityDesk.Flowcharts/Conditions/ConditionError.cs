namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Why a condition cannot be read; the position counts characters of the whole text from 1.</summary>
public sealed record ConditionError(int Position, string Reason)
{
    public int Line { get; init; } = 1;

    /// <summary>Counts characters of the line from 1.</summary>
    public int Column { get; init; } = Position;

    public override string ToString() => Line == 1 ? $"Zeichen {Column}: {Reason}" : $"Zeile {Line}, Zeichen {Column}: {Reason}";

    internal ConditionError In(string text)
    {
        var before = text.AsSpan(0, Math.Min(Position - 1, text.Length));
        return this with { Line = before.Count('\n') + 1, Column = Position - (before.LastIndexOf('\n') + 1) };
    }
}
