namespace Kgc.QualityDesk.Turnaround;

/// <summary>Percentiles by nearest rank: always a value that was measured.</summary>
public static class Percentiles
{
    /// <param name="values">In any order.</param>
    /// <param name="p">Above 0, at most 1.</param>
    /// <returns>The smallest value that at least the share p does not exceed; null without values.</returns>
    public static double? NearestRank(IEnumerable<double> values, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        double[] sorted = [.. values.Order()];
        // In decimal, since 0.55 * 100 is a little more than 55 in binary, which would be the 56th.
        return sorted.Length == 0 ? null : sorted[(int)Math.Ceiling((decimal)p * sorted.Length) - 1];
    }
}
