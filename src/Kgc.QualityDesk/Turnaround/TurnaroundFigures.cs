namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// How long a set of cases took, in the unit of its values. Count holds open cases too, whose value is how long they have taken
/// so far; a percentile is null where too many are open to tell.
/// </summary>
public sealed record TurnaroundFigures(int Count, int Open, double? P50, double? P80, double? P90)
{
    /// <summary>Nearest rank when every case is closed, else the Kaplan–Meier quantile.</summary>
    public static TurnaroundFigures From(IEnumerable<(double Value, bool Closed)> cases)
    {
        var all = cases.ToList();
        var open = all.Count(one => !one.Closed);
        Func<double, double?> quantile = open == 0
            ? p => Percentiles.NearestRank(all.Select(one => one.Value), p)
            : KaplanMeier.From(all).Quantile;
        return new TurnaroundFigures(all.Count, open, quantile(0.5), quantile(0.8), quantile(0.9));
    }
}
