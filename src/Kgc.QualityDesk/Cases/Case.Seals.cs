using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// What an approval is bound to, and what leaves the house under it. Nothing here looks at files on the disk or at the history; that does
/// <see cref="SealCheck"/>, through which every exit goes.
/// </summary>
public sealed partial class Case
{
    /// <summary>Of the latest revision, answer or addendum.</summary>
    public SealState SealState => LatestRevision is { } revision ? SealOf(revision) : SealState.Unsealed;

    /// <summary>Whether a revision is approved as it stands now. Its files and approvals must be loaded.</summary>
    public SealState SealOf(ResponseRevision revision)
    {
        if (revision.SealBrokenAt is not null)
        {
            return SealState.Broken;
        }

        if (revision.Seal is null)
        {
            // Sent by a program that knew no seals: its hash holds the text.
            return revision is { ApprovedHash: not null, SentAt: not null } ? revision.IsApproved ? SealState.Sealed : SealState.Broken : SealState.Unsealed;
        }

        var standing = CountingFor(revision);
        if (!Secret.Same(Seal.AsSent(this, revision).Value, revision.Seal) || standing.Exists(a => a.Seal != revision.Seal || a.PersonId == revision.AuthorId))
        {
            return SealState.Broken;
        }

        return standing.Count >= Math.Max(1, revision.ApprovalsDue) ? SealState.Sealed : SealState.Unsealed;
    }

    /// <summary>
    /// What was sent stays sent: but whoever would get it now is not whom it was approved for, and needs a new approval. Meanwhile the sent
    /// answer is shown as ever.
    /// </summary>
    public bool IsReaddressed(ResponseRevision revision) =>
        revision is { SentAt: not null, Seal: { } seal } && !Secret.Same(Seal.Of(this, revision).Value, seal) && SealOf(revision) == SealState.Sealed;

    /// <summary>The approvals that hold a revision. Beside them, once it was sent, there may be the first ones for new recipients.</summary>
    internal List<ResponseApproval> CountingFor(ResponseRevision revision)
    {
        var next = revision.SentAt is null ? null : Seal.Of(this, revision).Value;
        return [.. revision.Standing.Where(a => a.Seal == revision.Seal || a.Seal != next)];
    }

    /// <summary>Whoever is about to approve has another question before them, and approvals for recipients who are none any more are void.</summary>
    private void RecipientsChange(Act act)
    {
        foreach (var task in Tasks.Where(t => TaskTypes.IsApproval(t.Type) && t.State is TaskState.Open or TaskState.Suspended))
        {
            task.Version++;
        }

        foreach (var approval in Revisions.Where(r => r.SentAt is not null).SelectMany(r => r.Standing.Where(a => a.Seal != r.Seal)).ToList())
        {
            approval.VoidedAt = act.At;
        }
    }

    /// <summary>What was changed since the approval.</summary>
    public SealParts ChangedSince(ResponseRevision revision)
    {
        var changed = revision.Seal is null ? SealParts.Text : Seal.AsSent(this, revision).Against(revision.SealParts);
        return changed == SealParts.None ? SealParts.Record : changed;
    }

    /// <summary>Says that a revision is no longer the one that was approved, and takes every approval of it back. False when that was said before.</summary>
    internal bool BreakSeal(ResponseRevision revision, SealParts changed, Act act)
    {
        if (revision.SealBrokenAt is not null)
        {
            return false;
        }

        (revision.SealBrokenAt, revision.SealBreak) = (act.At, changed);
        revision.ApprovalsDue = Math.Max(revision.ApprovalsDue, revision.Standing.Count());
        revision.Void(act.At);
        Record(EntryKinds.SealBroken, act, new { revision = revision.Number, changed = SealWords.German(changed), seal = revision.Seal });
        return true;
    }

    /// <summary>An answer that was on its way never arrived and must not: the applicant still waits for one.</summary>
    internal void TakeBack(ResponseRevision revision, Act act)
    {
        if (revision is not { Kind: RevisionKind.Answer, SentAt: { } sentAt } || IsClosed)
        {
            revision.SentAt = null;
            return;
        }

        revision.SentAt = null;
        WaitAgain(sentAt, act);
        TellMerged();
    }

    /// <summary>As if the answer of then had not been.</summary>
    private void WaitAgain(DateTimeOffset? answeredAt, Act act)
    {
        if (FirstAnsweredAt == answeredAt)
        {
            (FirstAnsweredAt, AnsweredInTime) = (null, null);
        }

        (AnsweredAt, Status) = (null, CaseStatus.InProgress);
        EnterInterval(Stage, Holder.Desk, act);
        DatesMoved |= Promise is not null;
    }

    /// <summary>Sends what was approved; a second time only after a new approval. Without a sealed answer nobody can call this.</summary>
    internal Message Send(SealedAnswer answer, Act act)
    {
        var (revision, isAgain) = (answer.Revision, answer.Revision.SentAt is not null);
        if (revision.Kind == RevisionKind.Answer && !isAgain)
        {
            EnsureOpen();
            MarkAnswered(act);
        }

        revision.SentAt ??= act.At;
        Record(revision.Kind == RevisionKind.Addendum ? EntryKinds.AddendumSent : EntryKinds.ResponseSent, act,
            new { revision = revision.Number, sha256 = revision.ApprovedHash, seal = revision.Seal, again = isAgain ? true : (bool?)null });
        var message = Say(MessageDirection.ToApplicant, answer.Template, answer.Body, act);
        (message.Revision, message.RevisionId) = (revision, revision.Id);
        TellMerged();
        return message;
    }

    private void MarkAnswered(Act act)
    {
        AnsweredAt = act.At;
        AnsweredInTime ??= FirstAnsweredAt is null ? act.At <= DueAt : null;
        FirstAnsweredAt ??= act.At;
        Status = CaseStatus.Answered;
        NoteReply("answer", act);
        DatesMoved |= Promise is not null;
        EnterInterval(Stage, Holder.Closed, act);
        Settle(act);
    }

    /// <summary>An answer is written while the case is open; an addendum at any time after the answer was sent.</summary>
    private void EnsureWrites(RevisionKind kind)
    {
        if (kind == RevisionKind.Answer)
        {
            EnsureOpen();
        }
        else if (!Revisions.Exists(r => r is { Kind: RevisionKind.Answer, SentAt: not null }))
        {
            throw new RuleBroken("response.nothing-to-correct");
        }
    }

    /// <summary>The desk's own task to write or approve a text again, beside the chart or in the place of its sending step.</summary>
    internal DeskTask AskFor(string type, string title, Act act)
    {
        var assignee = TaskTypes.IsDraft(type) ? AdvisorId : null;
        var task = new DeskTask
        {
            PublicId = Guid.CreateVersion7().ToString("N"), OfficeId = OfficeId, Type = type, Title = title, Role = People.Roles.Advisor,
            AssigneeId = assignee, AssignedAt = assignee is null ? null : act.At, OpenedAt = act.At, OwnSettings = SealTasks.Settings(type),
        };
        task.DueAt = act.Clock.Calendar.DueAfter(act.At, task.OwnSettings?.DueWorkingDays ?? 1);
        Tasks.Add(task);
        return task;
    }

    /// <summary>The task to write a correction of the sent answer, for whoever begins it.</summary>
    internal DeskTask StartAddendum(Act act)
    {
        EnsureAdvises(act.By);
        EnsureWrites(RevisionKind.Addendum);
        if (Tasks.Exists(t => t.State is TaskState.Open or TaskState.Suspended && t.TokenId is null && t.Type is TaskTypes.DraftAddendum or TaskTypes.ApproveAddendum))
        {
            throw new RuleBroken("response.addendum-open");
        }

        var task = AskFor(TaskTypes.DraftAddendum, TaskTypes.German(TaskTypes.DraftAddendum), act);
        (task.AssigneeId, task.AssignedAt) = (act.By.PersonId, act.At);
        Record(EntryKinds.AddendumBegun, act);
        return task;
    }

    internal CaseEntry DropAddendum(Act act) => Record(EntryKinds.AddendumDropped, act);
}
