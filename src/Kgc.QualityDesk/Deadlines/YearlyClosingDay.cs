namespace Kgc.QualityDesk.Deadlines;

/// <summary>A day on which the office is closed every year although the law does not ask for it.</summary>
public sealed record YearlyClosingDay(int Month, int Day, string Reason)
{
    /// <summary>Heiligabend and Silvester: the closing days of the shipped calendar.</summary>
    public static IReadOnlyList<YearlyClosingDay> Shipped { get; } =
    [
        new(12, 24, "Heiligabend"),
        new(12, 31, "Silvester"),
    ];
}
