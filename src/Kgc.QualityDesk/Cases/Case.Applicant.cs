using Kgc.QualityDesk.Messages;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>
    /// A message of the applicant: the reply to a question back, a follow-up to an answer, or an addition on the way. One to an
    /// answered case that was closed meanwhile reopens it, while that may be.
    /// </summary>
    /// <param name="act">who and when</param>
    /// <param name="text">the applicant's words</param>
    /// <param name="readIn">the case in which this one is worked, loaded; null while it stands on its own</param>
    public CaseEntry Reply(Act act, string text, Case? readIn = null)
    {
        if (IsClosed)
        {
            return ReopenByFollowUp(act, text);
        }

        EnsureNotWithdrawn();
        var isFollowUp = AnsweredAt is not null;
        Hear(isFollowUp ? "follow-up" : "reply", text, act, readIn);
        if (isFollowUp)
        {
            RestartClock(act);
        }

        return Record(isFollowUp ? EntryKinds.FollowUpAsked : EntryKinds.ApplicantReplied, act);
    }

    /// <summary>Suspends every open task; a timer closes the case after a day unless it is undone.</summary>
    public CaseEntry Withdraw(Act act)
    {
        EnsureOpen();
        EnsureNotWithdrawn();
        WithdrawnAt = act.At;
        RestTasks();

        return Record(EntryKinds.CaseWithdrawn, act);
    }

    public CaseEntry UndoWithdrawal(Act act)
    {
        if (IsClosed || WithdrawnAt is null)
        {
            throw new RuleBroken("case.not-withdrawn");
        }

        WithdrawnAt = null;
        WakeTasks();

        DatesMoved |= Promise is not null;
        return Record(EntryKinds.WithdrawalUndone, act);
    }

    /// <param name="act">who and when</param>
    /// <param name="score">1 (did not help) to 5 (helped a lot)</param>
    /// <param name="comment">free text, voluntary</param>
    public CaseEntry Rate(Act act, int score, string? comment)
    {
        if (FirstAnsweredAt is null)
        {
            throw new RuleBroken("case.not-answered");
        }

        if (score is < 1 or > 5)
        {
            throw RuleBroken.Field("score", "Bitte wählen Sie einen Wert von 1 bis 5.");
        }

        (Rating, RatingComment) = (score, comment);
        return Record(EntryKinds.CaseRated, act, new { score });
    }

    /// <summary>Gives the applicant new tokens: whoever holds an old link has lost it.</summary>
    public CaseEntry RenewTracking(Act act, TrackingKeys keys)
    {
        EnsureAdvises(act.By);
        (TrackingId, TrackingTokenHash, LinkTokenHash) = (keys.Id, Secret.Hash(keys.Token), Secret.Hash(keys.LinkToken));
        return Record(EntryKinds.TrackingRenewed, act);
    }

    /// <summary>What the applicant of a merged case says is read where the case is worked, and marked as theirs.</summary>
    private void Hear(string kind, string text, Act act, Case? readIn)
    {
        if (IsMerged != readIn is not null || (readIn is not null && readIn.Id != MergedIntoId))
        {
            throw new InvalidOperationException("A merged case hears in the case that it was merged into, and only there.");
        }

        var message = (readIn ?? this).Say(MessageDirection.FromApplicant, kind, text, act);
        if (readIn is not null)
        {
            message.OriginCaseId = Id;
            readIn.Record(EntryKinds.MergedReplyArrived, act, new { merged = Number });
        }
    }

    private void RestartClock(Act act)
    {
        (AnsweredAt, ExpectedAt, ClockStartedAt, Status) = (null, null, act.At, CaseStatus.InProgress);
        EnterInterval(Stage, Holder.Desk, act);
        ComputeDueDate(act);
    }

    private void EnsureNotWithdrawn()
    {
        if (WithdrawnAt is not null)
        {
            throw new RuleBroken("case.withdrawn");
        }
    }
}
