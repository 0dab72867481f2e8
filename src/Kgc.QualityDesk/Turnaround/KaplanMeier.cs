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
        var times = cases.GroupBy(one => one.Value).OrderBy(time => time.Key)
            .Select(time => (time.Key, Ended: time.Count(one => one.Closed), All: time.Count())).ToList();
        return Of(times.Select(time => (time.Key, time.Ended, time.All - time.Ended)), times.Sum(time => time.All));
    }

    /// <param name="times">every time once, in order, with how many ended there and how many were open still</param>
    /// <param name="count">of all cases</param>
    internal static KaplanMeier Of(IEnumerable<(double Time, int Ended, int Open)> times, int count)
    {
        var (atRisk, survival) = (count, 1.0);
        // Between two censorings the product telescopes: one division instead of many keeps every fraction exact.
        var (before, entered) = (1.0, count);
        List<(double, double)> steps = [];
        foreach (var (time, ended, open) in times)
        {
            if (ended > 0)
            {
                survival = before * (atRisk - ended) / entered;
                steps.Add((time, survival));
            }

            atRisk -= ended + open;
            (before, entered) = open > 0 ? (survival, atRisk) : (before, entered);
        }

        return new KaplanMeier(steps);
    }

    /// <summary>The share that is still open after a time.</summary>
    public double At(double time)
    {
        var (low, high) = (0, Steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Steps[middle].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 1 : Steps[low - 1].Survival;
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
