using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Messages;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// Once, and within thirty days of the answer, an applicant whom it did not help has the case taken up again, also when it was
/// closed meanwhile. The clock starts anew as with a follow-up question.
/// </summary>
public sealed partial class Case
{
    /// <summary>Calendar days after the day of the answer, the last one included.</summary>
    public const int ReopenDays = 30;

    /// <summary>The highest of the ratings that offer it.</summary>
    public const int PoorRating = 2;

    /// <summary>When the applicant had the case taken up again; null when that has not happened.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public bool IsRatedPoor => Rating is <= PoorRating;

    /// <summary>The last day on which the applicant can have an answered case taken up again; null when there is no such day.</summary>
    public DateOnly? LastReopenDay =>
        AnsweredAt is { } answered && WithdrawnAt is null && ReopenedAt is null && !IsMerged ? BerlinTime.DateOf(answered).AddDays(ReopenDays) : null;

    public bool MayReopenAt(DateTimeOffset now) => LastReopenDay is { } last && BerlinTime.DateOf(now) <= last;

    /// <summary>The answer did not help: the case goes on. The chart says where.</summary>
    /// <param name="act">who and when</param>
    /// <param name="reason">what was missing, in the applicant's words</param>
    public CaseEntry Reopen(Act act, string reason)
    {
        EnsureReopens(act);
        if (!IsRatedPoor)
        {
            throw new RuleBroken("case.rating-not-poor");
        }

        Say(MessageDirection.FromApplicant, "reopening", reason, act);
        return TakeUpAgain(act, wasClosed: IsClosed);
    }

    /// <summary>A follow-up question to a case that was closed meanwhile takes it up again, as often as a poor rating does.</summary>
    private CaseEntry ReopenByFollowUp(Act act, string text)
    {
        EnsureReopens(act);
        Say(MessageDirection.FromApplicant, "follow-up", text, act);
        return TakeUpAgain(act, wasClosed: true);
    }

    private void EnsureReopens(Act act)
    {
        if (IsClosed && (AnsweredAt is null || WithdrawnAt is not null))
        {
            throw new RuleBroken("case.closed");
        }

        EnsureNotWithdrawn();
        if (ReopenedAt is not null)
        {
            throw new RuleBroken("case.reopened-before");
        }

        if (AnsweredAt is null)
        {
            throw new RuleBroken("case.nothing-to-reopen");
        }

        if (IsMerged)
        {
            // The answer was the other case's; a chart that never wrote one has no place to go on from.
            throw new RuleBroken("case.cannot-go-on");
        }

        if (!MayReopenAt(act.At))
        {
            throw new RuleBroken("case.reopen-too-late");
        }
    }

    private CaseEntry TakeUpAgain(Act act, bool wasClosed)
    {
        if (wasClosed)
        {
            var last = Intervals.Where(i => i.Stage != Stage.Closed).OrderBy(i => i.StartedAt).ThenBy(i => i.Id).LastOrDefault();
            (Stage, ClosedAt, ClosureReason, TrackingEndsAt) = (last?.Stage ?? Stage.Intake, null, null, null);
        }

        ReopenedAt = act.At;
        RestartClock(act);
        return Record(EntryKinds.CaseReopened, act, new { score = Rating, wasClosed, DueAt });
    }
}
