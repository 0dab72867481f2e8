using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// Merging and taking apart again (docs/adr/0023). A merged case keeps its own row, clock, chart and tasks; only its tasks and timers
/// rest and what its applicant writes is read in the other case. So taking it apart has nothing to put back.
/// </summary>
public sealed partial class Case
{
    /// <summary>What may still happen to a merged case itself by a person's hand.</summary>
    private static readonly HashSet<string> GoOnWhileMerged =
    [
        EntryKinds.CaseMerged, EntryKinds.CaseUnmerged, EntryKinds.CaseLinked, EntryKinds.LinkUndone, EntryKinds.TrackingRenewed,
        EntryKinds.TaskClaimed, EntryKinds.TaskReleased, EntryKinds.TaskAssigned, EntryKinds.TaskCompleted, EntryKinds.MessageDelivered,
        EntryKinds.DueDateMoved, EntryKinds.WorkflowMigrated, EntryKinds.MigrationUndone, EntryKinds.AdvisorChanged, EntryKinds.TimeRecorded,
        EntryKinds.ResubmissionDone,
    ];

    /// <summary>The case in which this one is worked; null while it stands on its own.</summary>
    public int? MergedIntoId { get; private set; }

    public Case? MergedInto { get; private set; }

    /// <summary>The cases that are merged into this one: their applicants get its answer, so its seal holds them too.</summary>
    public List<Case> MergedHere { get; } = [];

    public DateTimeOffset? MergedAt { get; private set; }

    /// <summary>How many cases are merged into this one.</summary>
    public int MergedCases { get; private set; }

    public bool IsMerged => MergedAt is not null;

    /// <summary>Set when merged cases have to hear of something: an answer went out, or this case was closed.</summary>
    internal bool ToldMerged { get; set; }

    /// <summary>From now on this case is worked in the other. Returns the tasks that rest.</summary>
    public IReadOnlyList<DeskTask> MergeInto(Case target, Act act, string? note)
    {
        EnsureMayMerge(target, act.By);
        var resting = Tasks.FindAll(t => t.State == TaskState.Open && t.Type != TaskTypes.DeliverMessage);
        (MergedInto, MergedIntoId, MergedAt) = (target, target.Id, act.At);
        target.MergedCases++;
        target.MergedHere.Add(this);
        target.RecipientsChange(act);
        RestTasks();
        Record(EntryKinds.CaseMerged, act, new { into = target.Number, tasks = resting.Count, note });
        target.Record(EntryKinds.CaseMerged, act, new { merged = Number, note });
        return resting;
    }

    /// <summary>Why merging would be refused, in German; null when it would not.</summary>
    internal string? WhyNotMerge(Case target, Actor by)
    {
        try
        {
            EnsureMayMerge(target, by);
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Message;
        }
    }

    /// <summary>The inverse of <see cref="MergeInto"/>. The caller gives the messages back.</summary>
    /// <param name="target">the case in which this one was worked</param>
    /// <param name="act">who and when; the desk itself when the target is closed without an answer</param>
    /// <param name="messages">how many messages go back</param>
    public CaseEntry Unmerge(Case target, Act act, int messages)
    {
        if (!IsMerged || MergedIntoId != target.Id)
        {
            throw new RuleBroken("merge.not-merged");
        }

        if (act.By.Kind != ActorKind.System)
        {
            EnsureAdvises(act.By);
        }

        if (IsClosed && WithdrawnAt is null)
        {
            throw new RuleBroken("merge.settled");
        }

        var wasAnswered = AnsweredAt >= MergedAt;
        target.Record(EntryKinds.CaseUnmerged, act, new { merged = Number, messages });
        Record(EntryKinds.CaseUnmerged, act, new { into = target.Number, messages });
        target.MergedCases--;
        target.MergedHere.Remove(this);
        target.RecipientsChange(act);
        (MergedInto, MergedIntoId, MergedAt) = (null, null, null);
        WakeTasks();
        if (wasAnswered && !IsClosed && WithdrawnAt is null)
        {
            // The answer of the other case was not this one's: it waits for its own, from now on.
            RestartClock(act);
        }

        return Entries[^1];
    }

    /// <summary>The other case was answered, or its answer corrected: that is the answer, or the correction, here too.</summary>
    internal Message TakeAnswerOf(Case target, SealedAnswer answer, Act act)
    {
        var isAddendum = answer.Revision.Kind == RevisionKind.Addendum;
        if (!isAddendum && AnsweredAt is null)
        {
            EnsureOpen();
            BeAnswered(act);
        }

        Record(isAddendum ? EntryKinds.MergedAddendumSent : EntryKinds.MergedAnswerSent, act, new { into = target.Number, sha256 = Secret.Hash(answer.Body) });
        var message = Say(MessageDirection.ToApplicant, answer.Template, answer.Body, act);
        message.RevisionId = answer.Revision.Id;
        return message;
    }

    /// <summary>The answer of the other case was taken back before it reached anybody.</summary>
    internal void LoseAnswer(Act act) => WaitAgain(AnsweredAt, act);

    /// <summary>Answered otherwise than by a sealed text of its own: by that of another case, or by word of mouth.</summary>
    private void BeAnswered(Act act)
    {
        var due = PausedAt is null ? DueAt : DeadlineAt(act.At, act.Clock).DueAt;
        (PausedAt, AnsweredAt, Status) = (null, act.At, CaseStatus.Answered);
        AnsweredInTime ??= FirstAnsweredAt is null ? act.At <= due : null;
        FirstAnsweredAt ??= act.At;
        NoteReply("answer", act);
        DatesMoved |= Promise is not null;
        EnterInterval(Stage, Holder.Closed, act);
        Settle(act);
    }

    /// <summary>Only what asks something can be split, by somebody who works it here.</summary>
    internal void EnsureSplits()
    {
        EnsureMergeable();
        if (IsMerged)
        {
            throw new RuleBroken("case.merged");
        }

        if (TypeCode != CaseType.QualityQuestion)
        {
            throw new RuleBroken("split.other-kind");
        }
    }

    private void EnsureMayMerge(Case target, Actor by)
    {
        EnsureAdvises(by);
        EnsureMergeable();
        target.EnsureMergeable();
        var broken = (this, target) switch
        {
            _ when Id == target.Id => "merge.same-case",
            _ when OfficeId != target.OfficeId => "merge.other-office",
            _ when IsMerged => "case.merged",
            _ when target.IsMerged => "merge.target-merged",
            _ when MergedCases > 0 => "merge.has-merged",
            _ when TypeCode != target.TypeCode => "merge.other-kind",
            _ when AnsweredAt is not null || target.AnsweredAt is not null => "merge.answered",
            _ when target.LatestRevision is { ApprovedHash: not null, SentAt: null } => "merge.approved",
            _ => null,
        };
        if (broken is not null)
        {
            throw new RuleBroken(broken);
        }
    }

    private void EnsureMergeable()
    {
        EnsureOpen();
        EnsureNotWithdrawn();
    }

    /// <summary>Whoever closes or answers a case of which others hear.</summary>
    private void TellMerged() => ToldMerged |= MergedCases > 0;

    /// <summary>A message that nobody got by mail goes on being delivered by hand, whatever else rests.</summary>
    internal void RestTasks()
    {
        if (IsMerged || WithdrawnAt is not null)
        {
            foreach (var task in Tasks.Where(t => WithdrawnAt is not null || t.Type != TaskTypes.DeliverMessage))
            {
                task.Suspend();
            }
        }
    }

    private void WakeTasks()
    {
        if (WithdrawnAt is null && !IsClosed)
        {
            foreach (var task in Tasks.Where(t => !IsMerged || t.Type == TaskTypes.DeliverMessage))
            {
                task.Wake();
            }
        }
    }

    /// <summary>A merged case is worked in the other one, whatever page or program asks.</summary>
    private void EnsureNotWorkedElsewhere(string kind, Actor by)
    {
        if (IsMerged && by.Kind == ActorKind.Person && !GoOnWhileMerged.Contains(kind))
        {
            throw new RuleBroken("case.merged");
        }
    }
}
