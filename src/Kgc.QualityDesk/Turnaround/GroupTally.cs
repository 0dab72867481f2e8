using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Adds up the cases of one group.</summary>
/// <param name="net">whether the time without the applicant's is asked for too</param>
internal sealed class GroupTally(bool net = true)
{
    private readonly Durations _durations = new();
    private readonly Durations _handling = new();
    private long _desk;
    private long _expert;
    private long _applicant;
    private long _closed;
    private int _inTime;
    private int _late;

    public void Add(in CaseMeasure one)
    {
        _durations.Add(one.Turnaround, one.IsSettled);
        if (net)
        {
            _handling.Add(one.Handling, one.IsSettled);
        }

        (_desk, _expert, _applicant, _closed) = (_desk + one.Desk, _expert + one.Expert, _applicant + one.Applicant, _closed + one.Closed);
        _inTime += one.InTime == true ? 1 : 0;
        _late += one.InTime == false ? 1 : 0;
    }

    /// <summary>Only the time in one stage; whose it was is told by <see cref="AddHours"/>.</summary>
    public void Add(in CaseMeasure one, Stage stage)
    {
        if (one.In(stage) is { } there)
        {
            _durations.Add(there.Minutes, there.Ended);
        }
    }

    public void AddHours(Holder holder, long minutes)
    {
        _desk += holder == Holder.Desk ? minutes : 0;
        _expert += holder == Holder.Expert ? minutes : 0;
        _applicant += holder == Holder.Applicant ? minutes : 0;
        _closed += holder == Holder.Closed ? minutes : 0;
    }

    public int Settled => _durations.Count - _durations.Open;

    public KaplanMeier Curve() => _durations.Curve();

    public static TurnaroundReport.Group Of(string key, string label, Durations durations)
    {
        var all = durations.Figures();
        return new TurnaroundReport.Group(key, label, all.Count, all.Open, Round(all.P50), Round(all.P80), Round(all.P90), new TurnaroundReport.Split(0, 0, 0, 0));
    }

    public TurnaroundReport.Group Of(string key, string label)
    {
        var (all, handling) = (_durations.Figures(), _handling.Figures());
        return new TurnaroundReport.Group(key, label, all.Count, all.Open, Round(all.P50), Round(all.P80), Round(all.P90), Split())
        {
            Handling = handling.Count == 0 ? null : new TurnaroundReport.Percentiles(Round(handling.P50), Round(handling.P80), Round(handling.P90)),
            InTime = _inTime,
            Late = _late,
        };
    }

    private TurnaroundReport.Split Split() => new(Hours(_desk), Hours(_expert), Hours(_applicant), Hours(_closed));

    private static double Hours(long minutes) => Math.Round(minutes / 60d, 2);

    private static double? Round(double? days) => days is { } d ? Math.Round(d, 3) : null;
}
