using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>A case that waits for an answer now, measured.</summary>
internal sealed record OpenMeasure(RunningCase Case, CaseMeasure Now, double AgeDays, bool IsOverdue, int? MinutesLeft)
{
    /// <summary>So many like cases must have ended before anything is said about one that has not.</summary>
    public const int LeastSample = 20;

    public static OpenMeasure Of(RunningCase running, CaseMeasure measured, DateTimeOffset now, OfficeClock clock) => new(
        running, measured, WorkingDayUnit.FromMinutes(clock.Calendar.OfficeMinutes(running.ClockStartedAt, now)),
        !running.Rests && running.DueAt < now, running.DueAt <= now ? null : (int)clock.Calendar.OfficeMinutes(now, running.DueAt));

    public int StageMinutes => Now.In(Case.Stage)?.Minutes ?? 0;

    /// <param name="stages">how long like cases were in their stages</param>
    public bool IsStuck(IReadOnlyDictionary<Stage, StageNorm> stages) =>
        stages.TryGetValue(Case.Stage, out var norm) && norm.P90Minutes is { } p90 && StageMinutes > p90;

    /// <summary>
    /// The share of like cases that took longer than this one has until its due date, among those that took as long as it has: S(t + left) / S(t).
    /// A case that rests is looked at as if it went on now.
    /// </summary>
    public double? Risk(KaplanMeier likes, int sample)
    {
        if (IsOverdue)
        {
            return 1;
        }

        // After a follow-up question the first answer is no measure of the second.
        if (sample < LeastSample || Now.IsSettled || MinutesLeft is not { } left)
        {
            return null;
        }

        var still = likes.At(Now.Turnaround);
        return still <= 0 ? null : likes.At((double)Now.Turnaround + left) / still;
    }

    /// <param name="P90Minutes">null when too few have ended, or too many are open to tell</param>
    public sealed record StageNorm(double? P90Minutes);
}
