using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// How long cases took, counted by whole office minutes: memory grows with the number of different durations, not of cases.
/// An open case counts with what it has taken so far (censored).
/// </summary>
public sealed class Durations
{
    private readonly Dictionary<int, Tally> _byMinutes = [];

    [StructLayout(LayoutKind.Auto)]
    private struct Tally
    {
        public int Ended;
        public int Open;
    }

    public int Count { get; private set; }

    public int Open { get; private set; }

    /// <param name="minutes">office minutes, not negative</param>
    /// <param name="ended">false for a case that is still open</param>
    public void Add(int minutes, bool ended)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_byMinutes, minutes, out _);
        tally.Ended += ended ? 1 : 0;
        tally.Open += ended ? 0 : 1;
        Count++;
        Open += ended ? 0 : 1;
    }

    /// <summary>In office minutes, exact.</summary>
    public KaplanMeier Curve()
    {
        int[] minutes = [.. _byMinutes.Keys];
        Array.Sort(minutes);
        return KaplanMeier.Of(minutes.Select(m => ((double)m, _byMinutes[m].Ended, _byMinutes[m].Open)), Count);
    }

    /// <summary>In working days of 480 office minutes: nearest rank when every case has ended, else the Kaplan–Meier quantile, which is the same then.</summary>
    public TurnaroundFigures Figures()
    {
        var curve = Curve();
        return new TurnaroundFigures(Count, Open, Days(curve.Quantile(0.5)), Days(curve.Quantile(0.8)), Days(curve.Quantile(0.9)));
    }

    private static double? Days(double? minutes) => minutes / WorkingDayUnit.Minutes;
}
