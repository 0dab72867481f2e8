namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>
/// An axis from zero whose marks people can read: steps of 1, 2 or 5 times a power of ten (Heckbert, Nice Numbers for Graph Labels,
/// Graphics Gems, 1990). An axis of nothing still has one step.
/// </summary>
public sealed record Scale
{
    private Scale(double step, int steps) => (Step, Steps) = (step, steps);

    public double Step { get; }

    public int Steps { get; }

    /// <summary>The end of the axis; never below the greatest value.</summary>
    public double Most => Step * Steps;

    public IEnumerable<double> Ticks => Enumerable.Range(0, Steps + 1).Select(i => Math.Round(i * Step, 10));

    /// <param name="most">the greatest value; what is not a number counts as zero</param>
    /// <param name="whole">for counts: no step below one</param>
    /// <param name="steps">about as many</param>
    public static Scale Of(double most, bool whole, int steps = 4)
    {
        if (!double.IsFinite(most) || most <= 0)
        {
            return new(1, 1);
        }

        var step = Nice(most / steps);
        step = whole ? Math.Max(1, step) : step;
        return new(step, Math.Max(1, (int)Math.Ceiling(Math.Round(most / step, 9))));
    }

    /// <summary>How far along an axis of this length a value is; beyond the end stays at the end.</summary>
    public double At(double value, double length) => double.IsFinite(value) ? Math.Clamp(value / Most, 0, 1) * length : length;

    private static double Nice(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var lead = rough / power;
        return power * (lead <= 1.0000001 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
