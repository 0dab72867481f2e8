using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>The due date with the steps that led there, computed anew from what happened.</summary>
    public Deadline DeadlineAt(DateTimeOffset now, Offices.OfficeClock clock) => TermMonths is { } months
        ? Deadline.AfterMonths(clock.Calendar, Events(), months)
        : Deadline.Compute(clock.Calendar, Events(), RuleOf(clock), now);

    /// <summary>The applicant has the word. A term of months is the law's: it runs on.</summary>
    public CaseEntry PauseClock(Act act)
    {
        EnsureOpen();
        Status = CaseStatus.QuestionToYou;
        EnterInterval(Stage, Holder.Applicant, act);
        if (TermMonths is not null)
        {
            return Record(EntryKinds.ClockRunsOn, act);
        }

        PausedAt ??= act.At;
        return Record(EntryKinds.ClockPaused, act);
    }

    public CaseEntry ResumeClock(Act act)
    {
        EnsureOpen();
        PausedAt = null;
        Status = CaseStatus.InProgress;
        EnterInterval(Stage, HolderOf(Stage), act);
        ComputeDueDate(act);
        return Record(EntryKinds.ClockResumed, act, new { DueAt });
    }

    /// <summary>Moves the case to a stage. The chart says when.</summary>
    public void EnterStage(Stage stage, Act act)
    {
        EnsureOpen();
        if (stage is Stage.Review or Stage.Response && Status == CaseStatus.Received)
        {
            Status = CaseStatus.InProgress;
        }

        Stage = stage;
        EnterInterval(stage, HolderOf(stage), act);
        if (Promise is not null)
        {
            StageDueAt = StageAt(act.At, act.Clock);
            DatesMoved = true;
        }
    }

    private static Holder HolderOf(Stage stage) => stage switch
    {
        Stage.Review => Holder.Expert,
        Stage.Closed => Holder.Closed,
        _ => Holder.Desk,
    };

    private void ComputeDueDate(Act act)
    {
        DueAt = DeadlineAt(act.At, act.Clock).DueAt;
        ComputePromisedDates(act);
    }

    private DeadlineEvents Events() => new(ReceivedAt, Pauses()) { AskedAgainAt = ClockStartedAt > ReceivedAt ? ClockStartedAt : null };

    private List<Pause> Pauses() =>
    [
        .. Intervals.Where(i => i.Holder == Holder.Applicant && i.StartedAt >= ClockStartedAt)
            .OrderBy(i => i.StartedAt)
            .Select(i => new Pause(i.StartedAt, i.EndedAt, HasAnswer: ClosedAt is null || i.EndedAt != ClosedAt)),
    ];
}
