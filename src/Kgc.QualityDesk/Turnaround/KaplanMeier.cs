namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// The share of cases still open after a time, when some are open still (censored). Kaplan and Meier, Nonparametric Estimation
/// from Incomplete Observations, JASA 53 (1958). At equal times an end comes before a censoring.
/// </summary>
public sealed class KaplanMeier
{
    /// <summary>What binary fractions may be off, far below one case in a million.</summary>
    private const double Tolerance = 1e-9;

    private KaplanMeier(IReadOnlyList<(double Time, double Survival)> steps) => Steps = steps;

    /// <summary>The curve after each time at which a case ended, in order; before the first it is 1.</summary>
    public IReadOnlyList<(double Time, double Survival)> Steps { get; }

    public static KaplanMeier From(IEnumerable<(double Value, bool Closed)> cases)
    {
        var times = cases.GroupBy(one => one.Value).OrderBy(time => time.Key).Select(time => (
            Time: time.Key, All: time.Count(), Ended: time.Count(one => one.Closed))).ToList();
        var atRisk = times.Sum(time => time.All);
        var survival = 1.0;
        var steps = new List<(double, double)>();
        foreach (var (time, all, ended) in times)
        {
            if (ended > 0)
            {
                survival *= (double)(atRisk - ended) / atRisk;
                steps.Add((time, survival));
            }

            atRisk -= all;
        }

        return new KaplanMeier(steps);
    }

    /// <summary>The smallest t with S(t) ≤ 1 − p; null where the curve never falls that far.</summary>
    /// <param name="p">Above 0, at most 1.</param>
    public double? Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        foreach (var (time, survival) in Steps)
        {
            if (survival <= 1 - p + Tolerance)
            {
                return time;
            }
        }

        return null;
    }
}
